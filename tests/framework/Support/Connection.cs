using System.Security;
using EncordPS.Authentication;

namespace EncordPS.FrameworkCheck.Support;

/// <summary>Makes sessions as Connect-Encord does.</summary>
internal static class Connection
{
    public static EncordSession Open(Uri domain, string keyPath, string? passphrase = null)
    {
        HttpSettings settings = new() { Domain = domain, UserAgent = "EncordPS.FrameworkCheck/1.0", MaximumRetryCount = 0 };
        return new EncordSession(settings, Load(keyPath, passphrase), new BlockingHost());
    }

    public static SshKeyCredential Load(string keyPath, string? passphrase = null)
    {
        using SecureString? secret = passphrase is null ? null : Secure(passphrase);
        return SshKeyCredential.Load(keyPath, secret);
    }

    private static SecureString Secure(string text)
    {
        SecureString secure = new();
        foreach (char character in text)
        {
            secure.AppendChar(character);
        }

        return secure;
    }
}
