using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Folders;
using EncordPS.Sandbox.Protocol;

namespace EncordPS.Sandbox.Access;

/// <summary>Who may do what in a storage folder. A role in a folder holds for all folders below it.</summary>
internal static class FolderAccess
{
    /// <summary>
    /// Begins a query with <c>reach (folder_id, role)</c>: the folders that <c>$user</c> has a role in.
    /// </summary>
    public const string Reach = """
        WITH RECURSIVE
        granted (folder_id, role) AS (
            SELECT folder_id, role FROM folder_access WHERE user_id = $user
            UNION
            SELECT folder.id, granted.role FROM folder JOIN granted ON folder.parent_id = granted.folder_id),
        reach (folder_id, role) AS (SELECT folder_id, min(role) FROM granted GROUP BY folder_id)
        """;

    /// <summary>The same shape with every folder in it: what an organisation admin sees who asks for it.</summary>
    public const string OrganisationReach = """
        WITH RECURSIVE
        reach (folder_id, role) AS (SELECT id, 1 FROM folder WHERE $user IS NOT NULL)
        """;

    /// <summary>The folders that a listing searches.</summary>
    /// <exception cref="ApiException">
    /// The organisation's are asked for by somebody who is not an admin of it.
    /// </exception>
    public static string ReachFor(User user, bool includeOrganisation) =>
        !includeOrganisation ? Reach
        : user.IsOrganisationAdmin ? OrganisationReach
        : throw ApiException.Forbidden($"{user.Email} is not an admin of the organisation.");

    public static Folder ForReading(Session session, User user, Guid uuid) => Require(session, user, uuid, Role.User);

    public static Folder ForChanging(Session session, User user, Guid uuid) => Require(session, user, uuid, Role.Admin);

    private static Folder Require(Session session, User user, Guid uuid, Role needed)
    {
        Folder folder = FolderTable.Find(session, uuid)
            ?? throw ApiException.Forbidden($"There is no folder {uuid}, or {user.Email} has no access to it.");
        long? role = session.Scalar<long?>(
            Reach + " SELECT role FROM reach WHERE folder_id = $folder", ("$user", user.Id), ("$folder", folder.Id));
        return role <= (long)needed
            ? folder
            : throw ApiException.Forbidden(role is null
                ? $"{user.Email} has no role in the folder {uuid}."
                : $"{user.Email} is not an admin of the folder {uuid}.");
    }
}
