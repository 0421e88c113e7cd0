namespace EncordPS.Sandbox.Groups;

/// <summary>Groups in the database, their members, and their roles in datasets and folders.</summary>
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

    /// <returns>The new group's key.</returns>
    public static long Add(Session session, Guid uuid, string name, string description, DateTimeOffset now) => session.Insert(
        "INSERT INTO user_group (uuid, name, description, created_at) VALUES (@uuid, @name, @description, @now)",
        new { uuid, name, description, now });

    public static OrganisationGroup Get(Session session, long id) =>
        session.First<OrganisationGroup>($"SELECT {Columns} FROM user_group WHERE id = @id", new { id })!;

    /// <summary>Changes what is not null.</summary>
    public static void Change(Session session, long id, string? name, string? description) => session.Execute(
        "UPDATE user_group SET name = coalesce(@name, name), description = coalesce(@description, description) WHERE id = @id",
        new { id, name, description });

    public static void Delete(Session session, long id) => session.Execute("DELETE FROM user_group WHERE id = @id", new { id });

    /// <exception cref="ApiException">Another group of the organisation has the name.</exception>
    public static void CheckNameIsFree(Session session, string? name, long? except)
    {
        if (session.Scalar<long>(
            "SELECT count(*) FROM user_group WHERE is_same_organisation AND name = @name AND id IS NOT @except", new { name, except }) > 0)
        {
            throw new ApiException(ApiErrorKind.Conflict, $"There is a group '{name}' already.");
        }
    }

    public static Page<GroupMember> ListMembers(Session session, long id, UserPageRequest page) => page.ToPage(
        session.All<ListedMember>(
            "SELECT user_id, email FROM group_member JOIN user ON user.id = user_id WHERE group_id = @id" + UserPageRequest.Sql,
            new { id, page.AfterKey, page.Limit }),
        member => member.UserId,
        member => new GroupMember(member.Email));

    public static void AddMember(Session session, long id, User user) => session.Execute(
        "INSERT OR IGNORE INTO group_member (group_id, user_id) VALUES (@id, @user)", new { id, user = user.Id });

    /// <summary>Removes members from a group. A user who is no member is ignored.</summary>
    public static void RemoveMembers(Session session, long id, string[] emails) => session.Execute(
        $"DELETE FROM group_member WHERE group_id = @id AND user_id IN ({UserTable.IdsOf})",
        new { id, emails = JsonSerializer.Serialize(emails) });

    /// <exception cref="ApiException">There is no such group.</exception>
    public static long Find(Session session, Guid uuid) =>
        session.Scalar<long?>("SELECT id FROM user_group WHERE uuid = @uuid", new { uuid })
        ?? throw ApiException.NotFound("group", uuid);

    private sealed record ListedMember(long UserId, string Email);
}
