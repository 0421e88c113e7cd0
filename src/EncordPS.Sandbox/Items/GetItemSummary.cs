using System.Text.Json;
using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Items;

/// <summary>Where an item is used; the counts are of all uses, the lists of those that the caller may see.</summary>
internal sealed class GetItemSummary(SandboxDatabase database) : IV2Endpoint
{
    private const string GroupsSql = FolderAccess.Reach + """

        SELECT item.uuid AS uuid, item.name AS name, item_type, folder.uuid AS parent, folder.name AS parent_name
        FROM item_frame JOIN item ON item.id = group_id
        JOIN reach ON reach.folder_id = item.folder_id JOIN folder ON folder.id = item.folder_id
        WHERE item_frame.item_id = $item ORDER BY item.name
        """;

    private const string DatasetsSql = """
        SELECT dataset.uuid AS uuid, dataset.title AS title, CASE WHEN is_mirror THEN folder.uuid END AS folder,
            json_group_array(row.hash) AS hashes, min(row.created_at) AS created_at
        FROM data_row AS row
        JOIN dataset ON dataset.id = row.dataset_id
        LEFT JOIN folder ON folder.id = dataset.folder_id
        WHERE row.item_id = $item
            AND EXISTS (SELECT 1 FROM dataset_access WHERE dataset_id = dataset.id AND user_id = $user)
        GROUP BY dataset.id ORDER BY dataset.title
        """;

    public string Method => "GET";

    public string Route => "storage/folders/{folder}/items/{item}/summary";

    public Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        using Session session = database.Read();
        Folders.Folder folder = FolderAccess.ForReading(session, call.User, call.PathId("folder"));
        long item = FolderItems.Require(session, folder, call.PathId("item"));
        string? layout = call.Query.Flag("includeGroupLayout")
            ? session.Scalar<string>("SELECT group_layout FROM item WHERE id = $item", ("$item", item))
            : null;
        return Task.FromResult<object?>(new Answer(
            session.Scalar<long>("SELECT count(*) FROM item_frame WHERE item_id = $item", ("$item", item)),
            Groups(session, call.User, item),
            session.Scalar<long>(
                "SELECT count(DISTINCT dataset_id) FROM data_row WHERE item_id = $item", ("$item", item)),
            Datasets(session, call.User, item),
            layout is null ? null : JsonElement.Parse(layout)));
    }

    private static List<GroupUse> Groups(Session session, User user, long item) => session.All(
        GroupsSql,
        reader => new GroupUse(
            reader.Id("uuid"),
            reader.Text("name"),
            reader.Id("parent"),
            reader.Text("parent_name"),
            reader.Text("item_type")),
        ("$user", user.Id), ("$item", item));

    private static List<DatasetUse> Datasets(Session session, User user, long item) => session.All(
        DatasetsSql,
        reader => new DatasetUse(
            reader.Id("uuid"),
            reader.OptionalId("folder"),
            reader.Text("title"),
            JsonElement.Parse(reader.Text("hashes")),
            reader.Time("created_at")),
        ("$user", user.Id), ("$item", item));

    private sealed record Answer(
        long FrameInGroups,
        List<GroupUse> AccessibleGroupItems,
        long UsedInDatasets,
        List<DatasetUse> AccessibleDatasets,
        JsonElement? GroupLayout);

    private sealed record GroupUse(Guid Uuid, string Name, Guid ParentUuid, string ParentName, string ItemType);

    private sealed record DatasetUse(
        Guid DatasetHash,
        Guid? BackingFolderUuid,
        string Title,
        JsonElement DataHashes,
        DateTimeOffset DataUnitsCreatedAt);
}
