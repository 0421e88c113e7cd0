namespace EncordPS.Sandbox.Folders;

/// <summary>Reads storage folders that a user may see.</summary>
internal static class FolderReader
{
    private const string Select = """

        SELECT folder.id, folder.uuid, parent.uuid AS parent, folder.name, folder.description,
            coalesce(folder.client_metadata, '{}') AS client_metadata, user.email AS owner,
            folder.created_at, folder.last_edited_at, reach.role AS user_role,
            (SELECT uuid FROM dataset WHERE dataset.folder_id = folder.id AND is_mirror) AS synced_dataset_hash
        FROM folder
        JOIN reach ON reach.folder_id = folder.id
        JOIN user ON user.id = folder.owner_id
        LEFT JOIN folder AS parent ON parent.id = folder.parent_id

        """;

    private const string SelectPath = """
        WITH RECURSIVE path (id, parent_id, depth) AS (
            SELECT id, parent_id, 0 FROM folder WHERE id = @Id
            UNION ALL
            SELECT folder.id, folder.parent_id, depth + 1 FROM folder JOIN path ON folder.id = path.parent_id)
        SELECT folder.uuid, parent.uuid AS parent_uuid, folder.name,
            (SELECT uuid FROM dataset WHERE dataset.folder_id = folder.id AND is_mirror) AS synced_dataset_hash
        FROM path JOIN folder ON folder.id = path.id
        LEFT JOIN folder AS parent ON parent.id = folder.parent_id
        ORDER BY depth
        """;

    /// <summary>Reads folders within a reach of <see cref="FolderAccess"/>.</summary>
    /// <param name="where">What follows the FROM clause.</param>
    /// <param name="parameters">With <c>user</c>, whose reach it is.</param>
    public static List<StorageFolder> Read(Session session, string reach, string where, object parameters) =>
        session.All<StorageFolder>(reach + Select + where, parameters).ConvertAll(
            folder => folder with { PathToRoot = session.All<PathElement>(SelectPath, new { folder.Id }) });

    /// <returns>The folder, or null when there is none or the user has no role in it.</returns>
    public static StorageFolder? Find(Session session, User user, Guid uuid) =>
        Read(session, FolderAccess.Reach, "WHERE folder.uuid = @uuid", new { user = user.Id, uuid }).FirstOrDefault();
}
