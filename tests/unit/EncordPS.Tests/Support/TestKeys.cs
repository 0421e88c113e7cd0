using System.Security;

namespace EncordPS.Tests.Support;

/// <summary>Keys that ssh-keygen wrote for tests and that open nothing else.</summary>
internal static class TestKeys
{
    public const string Passphrase = "p@ss wörd";

    public const string PublicKeyHex = "9110b0412d2a83fb30f3c4a705d5aa716323b0feb2f99cddec2aaf06bf627217";

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
}
