using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using Microsoft.Data.Sqlite;

namespace EncordPS.Sandbox.Folders;

/// <summary>Reads storage folders that a user may see.</summary>
internal static class FolderReader
{
    /// <summary>Folders within a reach that stands before; a WHERE clause may follow.</summary>
    public const string Select = """

        SELECT folder.*, parent.uuid AS parent, user.email AS owner, reach.role AS user_role,
            (SELECT uuid FROM dataset WHERE dataset.folder_id = folder.id AND is_mirror) AS synced_dataset
        FROM folder
        JOIN reach ON reach.folder_id = folder.id
        JOIN user ON user.id = folder.owner_id
        LEFT JOIN folder AS parent ON parent.id = folder.parent_id

        """;

    private const string SelectPath = """
        WITH RECURSIVE path (id, parent_id, depth) AS (
            SELECT id, parent_id, 0 FROM folder WHERE uuid = $folder
            UNION ALL
            SELECT folder.id, folder.parent_id, depth + 1 FROM folder JOIN path ON folder.id = path.parent_id)
        SELECT folder.uuid AS uuid, parent.uuid AS parent, folder.name AS name,
            (SELECT uuid FROM dataset WHERE dataset.folder_id = folder.id AND is_mirror) AS synced_dataset
        FROM path JOIN folder ON folder.id = path.id
        LEFT JOIN folder AS parent ON parent.id = folder.parent_id
        ORDER BY depth
        """;

    /// <returns>The folder, or null when there is none or the user has no role in it.</returns>
    public static StorageFolder? Find(Session session, User user, Guid uuid) => session.First(
        FolderAccess.Reach + Select + "WHERE folder.uuid = $uuid",
        reader => Map(session, reader),
        ("$user", user.Id), ("$uuid", uuid));

    public static StorageFolder Map(Session session, SqliteDataReader reader) => new(
        reader.Id("uuid"),
        reader.OptionalId("parent"),
        reader.Text("name"),
        reader.Text("description"),
        reader.OptionalText("client_metadata") ?? "{}",
        reader.Text("owner"),
        reader.Time("created_at"),
        reader.Time("last_edited_at"),
        Roles.ToText((Role)reader.Number("user_role")),
        reader.OptionalId("synced_dataset"),
        session.All(SelectPath, MapPath, ("$folder", reader.Id("uuid"))));

    private static PathElement MapPath(SqliteDataReader reader) => new(
        reader.Id("uuid"), reader.OptionalId("parent"), reader.Text("name"), reader.OptionalId("synced_dataset"));
}
