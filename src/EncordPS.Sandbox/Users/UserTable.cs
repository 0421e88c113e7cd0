namespace EncordPS.Sandbox.Users;

/// <summary>Users in the database, and the credentials that they are known by.</summary>
internal static class UserTable
{
    /// <summary>A query of the keys of the users whose addresses are in the JSON list of the parameter <c>emails</c>.</summary>
    public const string IdsOf = "SELECT user.id FROM user JOIN json_each(@emails) ON email = value";

    private const string Select = "SELECT user.id, email, organisation_role FROM user";

    public static User? ByPublicKey(Session session, string publicKey) => session.First<User>(
        Select + " JOIN user_key ON user_key.user_id = user.id WHERE public_key = @publicKey", new { publicKey });

    public static User? ByTokenHash(Session session, string tokenHash) => session.First<User>(
        Select + " JOIN bearer_token ON bearer_token.user_id = user.id WHERE token_hash = @tokenHash",
        new { tokenHash });

    public static User? ByEmail(Session session, string email) =>
        session.First<User>(Select + " WHERE email = @email", new { email });

    /// <summary>The user whom the sandbox was started for: the first one in the table.</summary>
    public static User Owner(Session session) => session.First<User>(Select + " ORDER BY id LIMIT 1")!;

    /// <summary>Finds a user, or stores a new one, who is in no organisation.</summary>
    public static User FindOrInvite(Session session, string email, string? organisationRole = null)
    {
        if (ByEmail(session, email) is { } known)
        {
            return known;
        }

        long id = session.Insert(
            "INSERT INTO user (email, organisation_role) VALUES (@email, @organisationRole)",
            new { email, organisationRole });
        return new User(id, email, organisationRole);
    }

    public static void AddKey(Session session, User user, string publicKey) => session.Execute(
        "INSERT OR REPLACE INTO user_key (public_key, user_id) VALUES (@publicKey, @Id)", new { publicKey, user.Id });

    public static void AddToken(Session session, User user, string tokenHash) => session.Execute(
        "INSERT OR REPLACE INTO bearer_token (token_hash, user_id) VALUES (@tokenHash, @Id)",
        new { tokenHash, user.Id });
}
