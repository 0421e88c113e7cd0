using EncordPS.Sandbox.Blobs;
using EncordPS.Sandbox.Folders;
using EncordPS.Sandbox.Media;

namespace EncordPS.Sandbox.Items;

/// <summary>Reads storage items that a user may see.</summary>
internal sealed class ItemReader(UrlSigner signer)
{
    /// <summary>The client metadata of an item that has none, or whose metadata was not asked for.</summary>
    private const string NoMetadata = "{}";

    private const int NamedMissing = 20;

    private const string Select = """

        SELECT item.*, folder.uuid AS parent, user.email AS owner, item.integration_uuid AS integration_hash,
            (SELECT count(*) FROM data_row WHERE item_id = item.id) AS backed_data_units_count,
            (SELECT timeseries_settings FROM item_view WHERE item_id = item.id) AS timeseries_settings
        FROM item
        JOIN reach ON reach.folder_id = item.folder_id
        JOIN folder ON folder.id = item.folder_id
        JOIN user ON user.id = item.owner_id

        """;

    /// <summary>Reads items in the folders of a reach of <see cref="FolderAccess"/>.</summary>
    /// <param name="where">What follows the FROM clause.</param>
    /// <param name="parameters">With <c>user</c>, whose reach it is.</param>
    public List<StorageItem> Read(Session session, string reach, string where, object parameters, bool signUrls) =>
        session.All<StorageItem>(reach + Select + where, parameters).ConvertAll(item => item with
        {
            ClientMetadata = item.ClientMetadata ?? NoMetadata,
            SignedUrl = signUrls && ItemTypes.HasFile(item.ItemType)
                ? signer.Sign(HttpMethods.Get, BlobPath.OfItem(item.Uuid), UrlSigner.Lifetime)
                : null,
        });

    /// <summary>Takes the client metadata out of listed items, or puts a URL in their place.</summary>
    public StorageItem WithoutMetadata(StorageItem item, bool asUrl) => item with
    {
        ClientMetadata = asUrl ? "" : NoMetadata,
        ClientMetadataSignedUrl =
            asUrl ? signer.Sign(HttpMethods.Get, BlobPath.OfMetadata(item.Uuid), UrlSigner.Lifetime) : null,
    };

    public StorageItem? Find(Session session, User user, Guid uuid, bool signUrl = false) =>
        Find(session, user, [uuid], signUrl) is [var item] ? item : null;

    /// <returns>Those that exist and that the user may see, in the order asked for.</returns>
    public List<StorageItem> Find(Session session, User user, IReadOnlyList<Guid> uuids, bool signUrls = false)
    {
        Dictionary<Guid, StorageItem> found = Read(
            session,
            FolderAccess.Reach,
            "WHERE item.uuid IN (SELECT value FROM json_each(@uuids))",
            new { user = user.Id, uuids = JsonSerializer.Serialize(uuids) },
            signUrls).ToDictionary(item => item.Uuid);
        return [.. uuids.Where(found.ContainsKey).Select(uuid => found[uuid])];
    }

    /// <summary>Finds items for a bulk call, which does all or nothing.</summary>
    /// <param name="kind">How the call is refused when an item is not there, or not the user's to see.</param>
    public List<StorageItem> Require(
        Session session, User user, IReadOnlyList<Guid> uuids, ApiErrorKind kind, bool signUrls = false)
    {
        List<StorageItem> found = Find(session, user, uuids, signUrls);
        Guid[] missing = [.. uuids.Except(found.Select(item => item.Uuid))];
        if (missing.Length == 0)
        {
            return found;
        }

        string more = missing.Length > NamedMissing ? $" and {missing.Length - NamedMissing} more" : "";
        throw new ApiException(kind, $"Unknown items: {string.Join(", ", missing.Take(NamedMissing))}{more}");
    }
}
