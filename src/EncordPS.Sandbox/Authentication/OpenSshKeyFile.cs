using System.Text;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Utilities;
using Org.BouncyCastle.Security;

namespace EncordPS.Sandbox.Authentication;

/// <summary>Ed25519 private keys as <c>ssh-keygen</c> writes them.</summary>
internal static class OpenSshKeyFile
{
    private const string Begin = "-----BEGIN OPENSSH PRIVATE KEY-----";
    private const string End = "-----END OPENSSH PRIVATE KEY-----";
    private const int LineLength = 70;

    /// <summary>Writes a fresh key (and its public half beside it) that only this user can read.</summary>
    /// <returns>The public key in hex.</returns>
    public static string Create(string path)
    {
        var generator = new Ed25519KeyPairGenerator();
        generator.Init(new Ed25519KeyGenerationParameters(new SecureRandom()));
        var key = (Ed25519PrivateKeyParameters)generator.GenerateKeyPair().Private;
        WritePrivate(path, Armour(OpenSshPrivateKeyUtilities.EncodePrivateKey(key)));

        Ed25519PublicKeyParameters publicKey = key.GeneratePublicKey();
        string blob = Convert.ToBase64String(OpenSshPublicKeyUtilities.EncodePublicKey(publicKey));
        File.WriteAllText(path + ".pub", $"ssh-ed25519 {blob} encord-sandbox\n");
        return Convert.ToHexStringLower(publicKey.GetEncoded());
    }

    /// <summary>Reads the public half, which is in clear even when the key has a passphrase.</summary>
    /// <exception cref="InvalidDataException">The file is not an Ed25519 key of OpenSSH.</exception>
    public static string ReadPublicKey(string path)
    {
        try
        {
            return OpenSshContainer.ReadPublicKey(Convert.FromBase64String(Body(File.ReadAllText(path))));
        }
        catch (Exception problem) when (problem is FormatException or ArgumentException)
        {
            throw new InvalidDataException($"{path} is not an Ed25519 private key in OpenSSH format.", problem);
        }
    }

    private static string Body(string text)
    {
        int begin = text.IndexOf(Begin, StringComparison.Ordinal);
        int end = text.IndexOf(End, StringComparison.Ordinal);
        return begin >= 0 && end > begin
            ? text[(begin + Begin.Length)..end]
            : throw new FormatException("No OpenSSH key in it.");
    }

    private static string Armour(byte[] blob)
    {
        var text = new StringBuilder(Begin).Append('\n');
        foreach (char[] line in Convert.ToBase64String(blob).Chunk(LineLength))
        {
            text.Append(line).Append('\n');
        }

        return text.Append(End).Append('\n').ToString();
    }

    private static void WritePrivate(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
        file.Write(Encoding.ASCII.GetBytes(text));
    }
}
