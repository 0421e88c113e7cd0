namespace EncordPS.Sandbox.Folders;

/// <summary>Storage folders in the database.</summary>
internal static class FolderTable
{
    private const string Select = "SELECT id, uuid, parent_id, name FROM folder";

    private const string IsBelowSelect = """
        WITH RECURSIVE above (id) AS (
            SELECT @folder
            UNION SELECT parent_id FROM folder JOIN above ON folder.id = above.id)
        SELECT count(*) FROM above WHERE id = @ancestor
        """;

    public static Folder? Find(Session session, Guid uuid) =>
        session.First<Folder>(Select + " WHERE uuid = @uuid", new { uuid });

    public static Folder Find(Session session, long id) =>
        session.First<Folder>(Select + " WHERE id = @id", new { id })!;

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
            VALUES (@uuid, @parentId, @name, @description, @metadata, @owner, @now, @now)
            """,
            new { uuid, parentId, name, description, metadata, owner = owner.Id, now });
        SetRole(session, id, owner, Role.Admin);
        return new Folder(id, uuid, parentId, name);
    }

    /// <summary>Gives a user a role, whatever role there was; null takes it away.</summary>
    public static void SetRole(Session session, long folder, User user, Role? role) => session.Execute(
        role is null
            ? "DELETE FROM folder_user WHERE folder_id = @folder AND user_id = @Id"
            : "INSERT OR REPLACE INTO folder_user (folder_id, user_id, role) VALUES (@folder, @Id, @role)",
        new { folder, user.Id, role });

    /// <summary>Whether a folder is in another one at any depth, or is that one.</summary>
    public static bool IsBelow(Session session, long? folder, long ancestor) =>
        session.Scalar<long>(IsBelowSelect, new { folder, ancestor }) > 0;

    public static void Move(Session session, long id, long? target, DateTimeOffset now) => session.Execute(
        "UPDATE folder SET parent_id = @target, last_edited_at = @now WHERE id = @id", new { id, target, now });
}
