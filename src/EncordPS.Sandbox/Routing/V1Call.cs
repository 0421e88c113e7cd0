namespace EncordPS.Sandbox.Routing;

/// <summary>One authenticated call of the legacy API.</summary>
/// <param name="User">Who calls.</param>
/// <param name="ResourceId">The dataset hash of the ResourceID header.</param>
/// <param name="Uid">values.uid: null, a text, a number or a list, depending on the operation.</param>
/// <param name="RawPayload">values.payload.</param>
internal sealed record V1Call(User User, string ResourceId, JsonElement Uid, JsonElement RawPayload)
{
    public Guid DatasetHash => ParseId(ResourceId, "ResourceID");

    public Fields Payload => new(RawPayload, "payload");

    public Guid UidAsId => Uid.ValueKind == JsonValueKind.String
        ? ParseId(Uid.GetString()!, "uid")
        : throw new InvalidFieldException(["uid"], "Input should be a valid string", "string_type");

    /// <summary>For operations that name the dataset twice: the header's and the body's have to agree.</summary>
    public Guid DatasetOfUid => UidAsId == DatasetHash
        ? DatasetHash
        : throw new InvalidFieldException(["uid"], "Differs from the dataset of the ResourceID header", "value_error");

    private static Guid ParseId(string text, string name) => Guid.TryParse(text, out Guid id)
        ? id
        : throw new InvalidFieldException([name], $"Input should be a valid UUID, got '{text}'", "uuid_parsing");
}
