using System.Security.Cryptography;

namespace EncordPS.Sandbox.Database;

/// <summary>The few values that belong to the data file as a whole.</summary>
internal static class Settings
{
    private const int SecretBytes = 32;

    /// <summary>The secret that signs URLs. It is stored, so that URLs stay valid after a restart.</summary>
    public static byte[] UrlSecret(SandboxDatabase database)
    {
        using Session session = database.Write();
        string secret = GetOrAdd(
            session, "url_secret", Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes)));
        session.Commit();
        return Convert.FromHexString(secret);
    }

    public static bool IsSeeded(Session session) => Get(session, "seeded") is not null;

    public static void SetSeeded(Session session) => GetOrAdd(session, "seeded", "true");

    public static string? Get(Session session, string name) =>
        session.Scalar<string>("SELECT value FROM setting WHERE name = @name", new { name });

    public static void Set(Session session, string name, string value) =>
        session.Execute("INSERT OR REPLACE INTO setting (name, value) VALUES (@name, @value)", new { name, value });

    private static string GetOrAdd(Session session, string name, string value)
    {
        session.Execute("INSERT OR IGNORE INTO setting (name, value) VALUES (@name, @value)", new { name, value });
        return Get(session, name)!;
    }
}
