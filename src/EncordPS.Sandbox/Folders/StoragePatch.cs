namespace EncordPS.Sandbox.Folders;

/// <summary>A change to a folder or an item; what is null stays as it is.</summary>
/// <param name="ClientMetadata">A JSON object as text, which replaces the old one.</param>
internal sealed record StoragePatch(string? Name, string? Description, string? ClientMetadata)
{
    private const int BulkLimit = 1000;

    public static StoragePatch Read(Fields fields) => new(
        fields.OptionalText("name"), fields.OptionalText("description"), fields.OptionalJson("clientMetadata"));

    /// <summary>Reads the patches of a bulk call: an object from uuid to patch.</summary>
    /// <exception cref="ApiException">A key is not a uuid, or there are too many.</exception>
    public static Dictionary<Guid, T> ReadBulk<T>(Fields body, string name, Func<Fields, T> read)
    {
        Fields patches = body.Object(name);
        Dictionary<Guid, T> all = [];
        foreach (JsonProperty patch in patches.Properties())
        {
            all[Guid.TryParse(patch.Name, out Guid uuid)
                ? uuid
                : throw patches.Wrong(patch.Name, "Key should be a valid UUID", "uuid_parsing")] =
                    read(patches.Object(patch.Name));
        }

        return all.Count <= BulkLimit
            ? all
            : throw new ApiException(
                ApiErrorKind.TooLarge, $"{all.Count} patches in one request; at most {BulkLimit} are accepted.");
    }

    /// <param name="table"><c>folder</c> or <c>item</c>.</param>
    public void Apply(Session session, string table, Guid uuid, DateTimeOffset now) => session.Execute(
        $"""
        UPDATE {table} SET name = coalesce(@Name, name), description = coalesce(@Description, description),
            client_metadata = coalesce(@ClientMetadata, client_metadata), last_edited_at = @now
        WHERE uuid = @uuid
        """,
        new { Name, Description, ClientMetadata, now, uuid });
}
