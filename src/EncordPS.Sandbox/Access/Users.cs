using EncordPS.Sandbox.Database;
using Microsoft.Data.Sqlite;

namespace EncordPS.Sandbox.Access;

/// <summary>Users and the credentials that they are known by.</summary>
internal static class Users
{
    private const string Select = "SELECT user.id AS id, email, organisation_role FROM user";

    public static User? ByPublicKey(Session session, string publicKey) => session.First(
        Select + " JOIN user_key ON user_key.user_id = user.id WHERE public_key = $key", Map, ("$key", publicKey));

    public static User? ByTokenHash(Session session, string tokenHash) => session.First(
        Select + " JOIN bearer_token ON bearer_token.user_id = user.id WHERE token_hash = $hash",
        Map,
        ("$hash", tokenHash));

    public static User? ByEmail(Session session, string email) =>
        session.First(Select + " WHERE email = $email", Map, ("$email", email));

    /// <summary>The person whom the sandbox was started for: the first one that was written down.</summary>
    public static User Owner(Session session) => session.First(Select + " ORDER BY id LIMIT 1", Map)!;

    /// <summary>Finds a user, or writes one down who belongs to no organisation yet.</summary>
    public static User FindOrInvite(Session session, string email, string? organisationRole = null)
    {
        if (ByEmail(session, email) is { } known)
        {
            return known;
        }

        long id = session.Insert(
            "INSERT INTO user (email, organisation_role) VALUES ($email, $role)",
            ("$email", email), ("$role", organisationRole));
        return new User(id, email, organisationRole);
    }

    public static void AddKey(Session session, User user, string publicKey) => session.Execute(
        "INSERT OR REPLACE INTO user_key (public_key, user_id) VALUES ($key, $user)",
        ("$key", publicKey), ("$user", user.Id));

    public static void AddToken(Session session, User user, string tokenHash) => session.Execute(
        "INSERT OR REPLACE INTO bearer_token (token_hash, user_id) VALUES ($hash, $user)",
        ("$hash", tokenHash), ("$user", user.Id));

    private static User Map(SqliteDataReader reader) =>
        new(reader.Number("id"), reader.Text("email"), reader.OptionalText("organisation_role"));
}
