using System.Text;

namespace EncordPS.Authentication;

/// <summary>
/// The readable part of an OpenSSH private key file: everything but the private section. Looked at first, because
/// it tells apart what the SSH library reports with one and the same exception.
/// </summary>
/// <seealso href="https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key"/>
internal sealed class OpenSshContainer
{
    public const string Ed25519 = "ssh-ed25519";

    // A round takes about 10 ms, so this is some 20 s. ssh-keygen writes 16 or 24; a damaged count can be 4 billion.
    private const uint MaximumRounds = 2048;

    private static readonly byte[] s_magic = Encoding.ASCII.GetBytes("openssh-key-v1\0");

    private static readonly string[] s_ciphers =
    [
        "aes256-ctr", "aes256-cbc", "aes256-gcm@openssh.com", "aes192-ctr", "aes192-cbc", "aes128-ctr", "aes128-cbc",
        "aes128-gcm@openssh.com", "chacha20-poly1305@openssh.com", "3des-cbc",
    ];

    private OpenSshContainer(string cipher, byte[] publicKeyBlob)
    {
        IsEncrypted = cipher != "none";
        PublicKeyBlob = publicKeyBlob;
    }

    public bool IsEncrypted { get; }

    /// <summary>The public key as the second column of a <c>.pub</c> file holds it: type, then 32 bytes.</summary>
    public byte[] PublicKeyBlob { get; }

    public static OpenSshContainer Read(byte[] container, KeyOrigin origin)
    {
        try
        {
            return ReadFields(new SshBlobReader(container), origin);
        }
        catch (EndOfStreamException)
        {
            throw KeyErrors.Truncated(origin);
        }
    }

    private static OpenSshContainer ReadFields(SshBlobReader reader, KeyOrigin origin)
    {
        if (!reader.Take((uint)s_magic.Length).SequenceEqual(s_magic))
        {
            throw KeyErrors.Damaged(origin, "it does not begin as an OpenSSH key does");
        }

        var (cipher, kdf) = (reader.ReadText(), reader.ReadText());
        var kdfOptions = reader.ReadBlob();
        if (reader.ReadUInt32() != 1)
        {
            throw KeyErrors.Damaged(origin, "it says that it holds more or less than one key");
        }

        var publicKeyBlob = reader.ReadBlob();
        CheckKeyType(new SshBlobReader(publicKeyBlob), origin);
        CheckEncryption(cipher, kdf, new SshBlobReader(kdfOptions), origin);
        reader.ReadBlob();
        return new OpenSshContainer(cipher, publicKeyBlob.ToArray());
    }

    private static void CheckKeyType(SshBlobReader publicKey, KeyOrigin origin)
    {
        var keyType = publicKey.ReadText();
        if (keyType != Ed25519)
        {
            throw IsName(keyType)
                ? KeyErrors.NotEd25519(origin, keyType)
                : KeyErrors.Damaged(origin, "it holds no readable key type");
        }

        if (publicKey.ReadBlob().Length != 32)
        {
            throw KeyErrors.Damaged(origin, "its public key has a wrong length");
        }
    }

    private static void CheckEncryption(string cipher, string kdf, SshBlobReader kdfOptions, KeyOrigin origin)
    {
        if (cipher == "none" && kdf == "none")
        {
            return;
        }

        if (kdf != "bcrypt" || Array.IndexOf(s_ciphers, cipher) < 0)
        {
            throw KeyErrors.UnsupportedEncryption(origin, "its cipher or key derivation is unknown");
        }

        kdfOptions.ReadBlob();
        var rounds = kdfOptions.ReadUInt32();
        if (rounds is 0 or > MaximumRounds)
        {
            throw KeyErrors.UnsupportedEncryption(
                origin, $"it asks for {rounds} rounds of key derivation, and 1 to {MaximumRounds} are possible");
        }
    }

    // The type goes into a message, and in a damaged file any bytes may stand in its place.
    private static bool IsName(string keyType) =>
        keyType.Length is > 0 and <= 64 && keyType.All(c => char.IsLetterOrDigit(c) || c is '-' or '.' or '@');
}
