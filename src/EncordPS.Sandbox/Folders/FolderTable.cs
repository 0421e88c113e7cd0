using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using Microsoft.Data.Sqlite;

namespace EncordPS.Sandbox.Folders;

/// <summary>Storage folders in the database.</summary>
internal static class FolderTable
{
    private const string Select = "SELECT id, uuid, parent_id, name FROM folder";

    public static Folder? Find(Session session, Guid uuid) =>
        session.First(Select + " WHERE uuid = $uuid", Map, ("$uuid", uuid));

    public static Folder Find(Session session, long id) => session.First(Select + " WHERE id = $id", Map, ("$id", id))!;

    /// <summary>Adds a folder with its owner as its admin.</summary>
    /// <param name="metadata">Client metadata as JSON text, or null.</param>
    public static Folder Add(
        Session session,
        long? parentId,
        string name,
        string description,
        string? metadata,
        User owner,
        DateTimeOffset now)
    {
        var uuid = Guid.NewGuid();
        long id = session.Insert(
            """
            INSERT INTO folder (uuid, parent_id, name, description, client_metadata, owner_id,
                created_at, last_edited_at)
            VALUES ($uuid, $parent, $name, $description, $metadata, $owner, $now, $now)
            """,
            ("$uuid", uuid), ("$parent", parentId), ("$name", name), ("$description", description),
            ("$metadata", metadata), ("$owner", owner.Id), ("$now", now));
        session.Execute(
            "INSERT INTO folder_user (folder_id, user_id, role) VALUES ($folder, $user, $role)",
            ("$folder", id), ("$user", owner.Id), ("$role", (int)Role.Admin));
        return new Folder(id, uuid, parentId, name);
    }

    private static Folder Map(SqliteDataReader reader) =>
        new(reader.Number("id"), reader.Id("uuid"), reader.OptionalNumber("parent_id"), reader.Text("name"));
}
