namespace EncordPS.Sandbox.Folders;

/// <summary>Who may do what in a storage folder. A role in a folder holds for all folders below it.</summary>
internal static class FolderAccess
{
    /// <summary>
    /// Begins a query with <c>reach (folder_id, role)</c>: the folders that <c>@user</c> has a role in.
    /// </summary>
    public const string Reach = """
        WITH RECURSIVE
        granted (folder_id, role) AS (
            SELECT folder_id, role FROM folder_access WHERE user_id = @user
            UNION
            SELECT folder.id, granted.role FROM folder JOIN granted ON folder.parent_id = granted.folder_id),
        reach (folder_id, role) AS (SELECT folder_id, min(role) FROM granted GROUP BY folder_id)
        """;

    /// <summary>The same shape with every folder in it: what an organisation admin sees who asks for it.</summary>
    private const string OrganisationReach = """
        WITH RECURSIVE
        reach (folder_id, role) AS (SELECT id, 1 FROM folder)
        """;

    /// <summary>The folders that a listing searches.</summary>
    /// <exception cref="ApiException">
    /// The organisation's are asked for by somebody who is not an admin of it.
    /// </exception>
    public static string ReachFor(User user, bool includeOrganisation)
    {
        if (!includeOrganisation)
        {
            return Reach;
        }

        user.RequireOrganisationAdmin();
        return OrganisationReach;
    }

    /// <summary>Finds a folder for somebody who only reads.</summary>
    public static Folder ForReading(Session session, User user, Guid uuid) => Require(session, user, uuid, Role.User);

    /// <summary>Finds a folder for somebody who changes it, which takes an admin of the folder.</summary>
    public static Folder ForChanging(Session session, User user, Guid uuid) => Require(session, user, uuid, Role.Admin);

    private static Folder Require(Session session, User user, Guid uuid, Role needed)
    {
        Folder folder = FolderTable.Find(session, uuid)
            ?? throw ApiException.Forbidden($"There is no folder {uuid}, or {user.Email} has no access to it.");
        Role? role = session.Scalar<Role?>(
            Reach + " SELECT role FROM reach WHERE folder_id = @folder", new { user = user.Id, folder = folder.Id });
        Roles.Require(user, role, needed, $"folder {uuid}");
        return folder;
    }
}
