namespace EncordPS.Sandbox.Groups;

/// <summary>Groups in the database, and their roles in datasets and folders.</summary>
internal static class GroupTable
{
    private const string Columns = "uuid AS group_hash, name, description, created_at, is_same_organisation";

    /// <summary>The groups of the organisation, for its members.</summary>
    public static List<OrganisationGroup> List(Session session, User user) => session.All<OrganisationGroup>(
        $"SELECT {Columns} FROM user_group WHERE is_same_organisation AND @IsMember ORDER BY name",
        new { user.IsMember });

    /// <summary>The groups that have a role in a dataset or a folder.</summary>
    public static List<PlaceGroup> List(Session session, GroupPlace place, long id) => session.All<PlaceGroup>(
        $"""
        SELECT {Columns}, role FROM {place.Kind}_group JOIN user_group ON user_group.id = group_id
        WHERE {place.Kind}_id = @id ORDER BY name
        """,
        new { id });

    /// <summary>Gives a group a role, whichever it had.</summary>
    public static void AddRole(Session session, GroupPlace place, long id, Guid group, Role role) => session.Execute(
        $"INSERT OR REPLACE INTO {place.Kind}_group ({place.Kind}_id, group_id, role) VALUES (@id, @groupId, @role)",
        new { id, groupId = Find(session, group), role });

    /// <exception cref="ApiException">The group has no role there.</exception>
    public static void RemoveRole(Session session, GroupPlace place, long id, Guid group)
    {
        int removed = session.Execute(
            $"DELETE FROM {place.Kind}_group WHERE {place.Kind}_id = @id AND group_id = @groupId",
            new { id, groupId = Find(session, group) });
        if (removed == 0)
        {
            throw ApiException.NotFound("role to take away from the group", group);
        }
    }

    private static long Find(Session session, Guid uuid) =>
        session.Scalar<long?>("SELECT id FROM user_group WHERE uuid = @uuid", new { uuid })
        ?? throw ApiException.NotFound("group", uuid);
}
