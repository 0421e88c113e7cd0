using EncordPS.Sandbox.Media;

namespace EncordPS.Sandbox.Datasets;

/// <summary>Datasets in the database, and the roles that were given to users in them.</summary>
internal static class DatasetTable
{
    private const string Select = """
        SELECT dataset.id, dataset.uuid, title, dataset.description, storage_location, folder_id,
            CASE WHEN is_mirror THEN folder.uuid END AS backing_folder_uuid
        FROM dataset LEFT JOIN folder ON folder.id = folder_id
        """;

    public static Dataset? Find(Session session, Guid uuid) =>
        session.First<Dataset>(Select + " WHERE dataset.uuid = @uuid", new { uuid });

    /// <summary>The dataset that a folder is the backing folder of, if it is one.</summary>
    public static Dataset? MirroredBy(Session session, long folderId) =>
        session.First<Dataset>(Select + " WHERE folder_id = @folderId AND is_mirror", new { folderId });

    public static long Add(
        Session session, Guid uuid, string title, string description, StorageLocation location, DateTimeOffset now) =>
        session.Insert(
            """
            INSERT INTO dataset (uuid, title, description, storage_location, created_at, last_edited_at)
            VALUES (@uuid, @title, @description, @location, @now, @now)
            """,
            new { uuid, title, description, location, now });

    public static void SetFolder(Session session, long id, long folderId, bool isMirror) => session.Execute(
        "UPDATE dataset SET folder_id = @folderId, is_mirror = @isMirror WHERE id = @id",
        new { id, folderId, isMirror });

    public static void Touch(Session session, long id, DateTimeOffset now) =>
        session.Execute("UPDATE dataset SET last_edited_at = @now WHERE id = @id", new { id, now });

    /// <summary>Gives a user a role, unless the user has one already: then the old one stays.</summary>
    /// <returns>The role that the user has now.</returns>
    public static Role AddRole(Session session, long dataset, User user, Role role)
    {
        session.Execute(
            "INSERT OR IGNORE INTO dataset_user (dataset_id, user_id, role) VALUES (@dataset, @Id, @role)",
            new { dataset, user.Id, role });
        return session.Scalar<Role>(
            "SELECT role FROM dataset_user WHERE dataset_id = @dataset AND user_id = @Id", new { dataset, user.Id });
    }

    /// <summary>Gives a user a role, whatever role there was.</summary>
    public static void SetRole(Session session, long dataset, User user, Role role) => session.Execute(
        "INSERT OR REPLACE INTO dataset_user (dataset_id, user_id, role) VALUES (@dataset, @Id, @role)",
        new { dataset, user.Id, role });

    public static Page<DatasetUser> ListUsers(Session session, Dataset dataset, UserPageRequest page) => page.ToPage(
        session.All<ListedUser>(
            "SELECT user_id, email, role FROM dataset_user JOIN user ON user.id = user_id WHERE dataset_id = @Id" + UserPageRequest.Sql,
            new { dataset.Id, page.AfterKey, page.Limit }),
        user => user.UserId,
        user => new DatasetUser(dataset.Uuid, user.Email, (int)user.Role));

    /// <summary>Removes the roles of users. A user without a role is ignored.</summary>
    public static void RemoveRoles(Session session, long dataset, string[] emails) => session.Execute(
        $"DELETE FROM dataset_user WHERE dataset_id = @dataset AND user_id IN ({UserTable.IdsOf})",
        new { dataset, emails = JsonSerializer.Serialize(emails) });

    private sealed record ListedUser(long UserId, string Email, Role Role);
}
