namespace EncordPS.Sandbox.Users;

/// <summary>The users of the organisation in the database.</summary>
internal static class OrganisationTable
{
    // Users of the seed have no dates of their own. This one is before all dates of the built-in seed.
    private const string Columns = """
        id AS user_id, email,
        coalesce(role, CASE organisation_role WHEN 'admin' THEN 'ADMIN' ELSE 'MEMBER' END) AS role,
        coalesce(member_type, 'internal') AS member_type,
        coalesce(created_at, '2019-01-01 00:00:00.000000') AS created_at,
        coalesce(last_edited_at, '2019-01-01 00:00:00.000000') AS last_edited_at
        """;

    public static Page<OrganisationUser> List(Session session, UserPageRequest page) => page.ToPage(
        session.All<Row>(
            $"""
            SELECT * FROM (
                SELECT {Columns} FROM user LEFT JOIN organisation_member ON user_id = id WHERE organisation_role IS NOT NULL)
            WHERE TRUE
            """ + UserPageRequest.Sql,
            new { page.AfterKey, page.Limit }),
        row => row.UserId,
        row => new OrganisationUser(row.Email, row.Role, MemberRoles.UuidOf(row.Role), row.MemberType, row.CreatedAt, row.LastEditedAt));

    /// <summary>Makes somebody a member at once.</summary>
    /// <exception cref="ApiException">The user is one already, or comes from elsewhere and cannot be an admin.</exception>
    public static void Add(Session session, string email, string role, string memberType, DateTimeOffset now)
    {
        if (role == MemberRoles.Admin && memberType != MemberRoles.Internal)
        {
            throw ApiException.Invalid("Only internal members can be admins.");
        }

        User user = UserTable.FindOrInvite(session, email);
        if (user.IsMember)
        {
            throw new ApiException(ApiErrorKind.Conflict, $"{user.Email} is a member of the organisation already.");
        }

        session.Execute(
            "UPDATE user SET organisation_role = @place WHERE id = @Id",
            new { user.Id, place = role == MemberRoles.Admin ? "admin" : "user" });
        session.Execute(
            "INSERT OR REPLACE INTO organisation_member VALUES (@Id, @role, @memberType, @now, @now)",
            new { user.Id, role, memberType, now });
    }

    /// <summary>The user with an address. A user who is new becomes an external member of the organisation.</summary>
    public static User Invite(Session session, string email, DateTimeOffset now)
    {
        if (UserTable.ByEmail(session, email) is not { IsMember: true })
        {
            Add(session, email, MemberRoles.Member, MemberRoles.External, now);
        }

        return UserTable.ByEmail(session, email)!;
    }

    /// <exception cref="ApiException">The organisation has no such user.</exception>
    public static void Remove(Session session, string email)
    {
        User user = UserTable.ByEmail(session, email) is { IsMember: true } known ? known : throw ApiException.NotFound("user", email);
        session.Execute("UPDATE user SET organisation_role = NULL WHERE id = @Id", new { user.Id });
        foreach (string table in (string[])["organisation_member", "group_member", "dataset_user", "folder_user"])
        {
            session.Execute($"DELETE FROM {table} WHERE user_id = @Id", new { user.Id });
        }
    }

    private sealed record Row(
        long UserId, string Email, string Role, string MemberType, DateTimeOffset CreatedAt, DateTimeOffset LastEditedAt);
}
