using EncordPS.Sandbox.Folders;

namespace EncordPS.Sandbox.Items;

/// <summary>Where an item is used; the counts are of all uses, the lists of those that the caller may see.</summary>
internal sealed record ItemSummary(
    long FrameInGroups,
    List<ItemSummary.GroupUse> AccessibleGroupItems,
    long UsedInDatasets,
    List<ItemSummary.DatasetUse> AccessibleDatasets,
    JsonElement? GroupLayout)
{
    private const string SelectGroups = FolderAccess.Reach + """

        SELECT item.uuid, item.name, folder.uuid AS parent_uuid, folder.name AS parent_name, item_type
        FROM item_frame JOIN item ON item.id = group_id
        JOIN reach ON reach.folder_id = item.folder_id JOIN folder ON folder.id = item.folder_id
        WHERE item_frame.item_id = @item ORDER BY item.name
        """;

    private const string SelectDatasets = """
        SELECT dataset.uuid AS dataset_hash, CASE WHEN is_mirror THEN folder.uuid END AS backing_folder_uuid,
            dataset.title, json_group_array(row.hash) AS data_hashes, min(row.created_at) AS data_units_created_at
        FROM data_row AS row
        JOIN dataset ON dataset.id = row.dataset_id
        LEFT JOIN folder ON folder.id = dataset.folder_id
        WHERE row.item_id = @item
            AND EXISTS (SELECT 1 FROM dataset_access WHERE dataset_id = dataset.id AND user_id = @user)
        GROUP BY dataset.id ORDER BY dataset.title
        """;

    public static ItemSummary Of(Session session, User user, long item, bool withLayout)
    {
        var parameters = new { user = user.Id, item };
        return new ItemSummary(
            session.Scalar<long>("SELECT count(*) FROM item_frame WHERE item_id = @item", parameters),
            session.All<GroupUse>(SelectGroups, parameters),
            session.Scalar<long>("SELECT count(DISTINCT dataset_id) FROM data_row WHERE item_id = @item", parameters),
            session.All<DatasetUse>(SelectDatasets, parameters),
            withLayout ? Layout(session, item) : null);
    }

    private static JsonElement? Layout(Session session, long item) =>
        session.Scalar<JsonElement?>("SELECT group_layout FROM item WHERE id = @item", new { item });

    internal sealed record GroupUse(Guid Uuid, string Name, Guid ParentUuid, string ParentName, string ItemType);

    internal sealed record DatasetUse(
        Guid DatasetHash,
        Guid? BackingFolderUuid,
        string Title,
        JsonElement DataHashes,
        DateTimeOffset DataUnitsCreatedAt);
}
