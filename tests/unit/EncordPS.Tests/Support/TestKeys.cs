using System.Security;

namespace EncordPS.Tests.Support;

/// <summary>Keys that ssh-keygen wrote for tests and that open nothing else.</summary>
internal static class TestKeys
{
    public const string Passphrase = "p@ss wörd";

    // As ssh-keygen -l prints it for every test-ed25519* file.
    public const string Fingerprint = "SHA256:zAEBULkMyWeiEaGO6S5ZZLMT8gToE+Zc9i6Q8Xdho8c";
    public const string PublicKeyHex = "9110b0412d2a83fb30f3c4a705d5aa716323b0feb2f99cddec2aaf06bf627217";

    private const int FragmentLength = 12;

    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "keys", name);

    public static SecureString Secure(string text)
    {
        SecureString secure = new();
        foreach (char letter in text)
        {
            secure.AppendChar(letter);
        }

        return secure;
    }

    /// <summary>No piece of the key may be in the text.</summary>
    public static void MustNotShow(string text, string keyText)
    {
        string body = string.Concat(keyText.Split('\n').Where(line => !line.StartsWith('-')));
        foreach (char[] fragment in body.Chunk(FragmentLength).Where(chunk => chunk.Length == FragmentLength))
        {
            Assert.DoesNotContain(new string(fragment), text, StringComparison.Ordinal);
        }
    }
}
