using System.Security;

namespace EncordPS.Client.Tests.Authentication;

/// <summary>Keys that ssh-keygen wrote for these tests and that open nothing else.</summary>
internal static class TestKeys
{
    public const string Plain = "test-ed25519";
    public const string Passphrase = "p@ss wörd";

    // As ssh-keygen -l prints it for every test-ed25519* file.
    public const string Fingerprint = "SHA256:zAEBULkMyWeiEaGO6S5ZZLMT8gToE+Zc9i6Q8Xdho8c";
    public const string PublicKeyHex = "9110b0412d2a83fb30f3c4a705d5aa716323b0feb2f99cddec2aaf06bf627217";

    public static string PathOf(string name) =>
        Path.Combine(AppContext.BaseDirectory, "Authentication", "keys", name);

    public static string Text(string name) => File.ReadAllText(PathOf(name));

    public static byte[] Container(string name)
    {
        var lines = Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return Convert.FromBase64String(string.Concat(lines[1..^1]));
    }

    public static string ToText(byte[] container) =>
        "-----BEGIN OPENSSH PRIVATE KEY-----\n"
        + Convert.ToBase64String(container)
        + "\n-----END OPENSSH PRIVATE KEY-----\n";

    public static SecureString Secure(string text)
    {
        var secure = new SecureString();
        foreach (var character in text)
        {
            secure.AppendChar(character);
        }

        return secure;
    }
}
