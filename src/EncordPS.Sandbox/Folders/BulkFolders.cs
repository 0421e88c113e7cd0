namespace EncordPS.Sandbox.Folders;

/// <summary>Many folders at once, made inside the database: a long listing for tests.</summary>
internal static class BulkFolders
{
    private const string AddFolders = $"""
        WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < @count)
        INSERT INTO folder (uuid, parent_id, name, description, owner_id, created_at, last_edited_at)
        SELECT {SqlUuid.New}, @parent, printf('bulk-%05d', n), '', @owner, @now, @now FROM number
        """;

    public static void Add(Session session, Folder parent, User owner, int count)
    {
        if (count > 0)
        {
            session.Execute(
                AddFolders, new { count, parent = parent.Id, owner = owner.Id, now = DateTimeOffset.UtcNow });
        }
    }
}
