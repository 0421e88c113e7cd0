using System.Security;
using System.Text;
using Org.BouncyCastle.Utilities.Encoders;
using Renci.SshNet.Security;

namespace EncordPS.Authentication;

/// <summary>An Ed25519 key that signs every request.</summary>
internal sealed class SshKeyCredential : ICredential
{
    private readonly ED25519Key _key;
    private volatile bool _isDisposed;

    internal SshKeyCredential(ED25519Key key, byte[] publicKeyBlob, bool isReadableByOthers)
    {
        _key = key;
        PublicKeyHex = Hex.ToHexString(key.PublicKey);
        PublicKeyFingerprint = "SHA256:" + Convert.ToBase64String(Sha256.Hash(publicKeyBlob)).TrimEnd('=');
        IsReadableByOthers = isReadableByOthers;
    }

    public EncordAuthenticationKind Kind => EncordAuthenticationKind.SshKey;

    public string PublicKeyFingerprint { get; }

    public string PublicKeyHex { get; }

    /// <summary>The key came from a file that other users of this machine can read; ssh would refuse it.</summary>
    public bool IsReadableByOthers { get; }

    /// <param name="path">Relative to the current directory of the process; <c>~</c> is expanded.</param>
    /// <param name="passphrase">Null or empty for none.</param>
    /// <exception cref="EncordKeyException">The file cannot be read or used.</exception>
    public static SshKeyCredential Load(string path, SecureString? passphrase)
    {
        KeyFile.RefuseKeyText(path);
        var absolute = KeyFile.Resolve(path);
        return Load(absolute, passphrase, KeyOrigin.File(absolute));
    }

    /// <param name="text">The text of a private key file.</param>
    /// <param name="passphrase">Null or empty for none.</param>
    /// <exception cref="EncordKeyException">The text is not a key that can be used.</exception>
    public static SshKeyCredential Parse(SecureString text, SecureString? passphrase)
    {
        using var secret = new SecretChars(text);
        return Parse(secret.Chars, passphrase, KeyOrigin.Text);
    }

    internal static SshKeyCredential Load(string path, SecureString? passphrase, KeyOrigin origin)
    {
        var text = KeyFile.Read(path, origin);
        try
        {
            return Parse(text, passphrase, origin, KeyFilePermissions.AreOpen(path));
        }
        finally
        {
            Array.Clear(text, 0, text.Length);
        }
    }

    internal static SshKeyCredential Parse(
        ReadOnlySpan<char> text, SecureString? passphrase, KeyOrigin origin, bool isReadableByOthers = false)
    {
        var container = OpenSshText.Decode(text, origin);
        try
        {
            var header = OpenSshContainer.Read(container, origin);
            var key = OpenSshPrivateKey.Open(container, header, passphrase, origin);
            return new SshKeyCredential(key, header.PublicKeyBlob, isReadableByOthers);
        }
        finally
        {
            Array.Clear(container, 0, container.Length);
        }
    }

    public void SignLegacy(Action<string, string> setHeader, byte[] bodyDigest) =>
        setHeader("Authorization", $"{PublicKeyHex}:{Hex.ToHexString(Sign(bodyDigest))}");

    public void SignV2(
        Action<string, string> setHeader, string method, string requestTarget, byte[] bodyDigest, DateTimeOffset now)
    {
        var message = new MessageSignature(method, requestTarget, bodyDigest, now, PublicKeyHex);
        var signature = Sign(Encoding.UTF8.GetBytes(message.Base));
        setHeader("Content-Digest", message.ContentDigest);
        setHeader("Signature-Input", message.SignatureInput);
        setHeader("Signature", MessageSignature.Format(signature));
    }

    public void Dispose()
    {
        _isDisposed = true;
        Array.Clear(_key.PrivateKey, 0, _key.PrivateKey.Length);
        _key.Dispose();
    }

    public override string ToString() => $"{nameof(SshKeyCredential)} {PublicKeyFingerprint}";

    // Asked again afterwards: a signature made while Dispose was clearing the key must not leave.
    private byte[] Sign(byte[] message)
    {
        var signature = _isDisposed ? [] : _key.Sign(message);
        return _isDisposed ? throw new ObjectDisposedException(nameof(SshKeyCredential)) : signature;
    }
}
