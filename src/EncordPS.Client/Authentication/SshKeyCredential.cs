using System.Security;
using Renci.SshNet.Security;

namespace EncordPS.Authentication;

/// <summary>An Ed25519 key that this process has read.</summary>
internal sealed class SshKeyCredential : Ed25519Credential
{
    private readonly ED25519Key _key;
    private volatile bool _isDisposed;

    internal SshKeyCredential(ED25519Key key, byte[] publicKeyBlob, bool isReadableByOthers) : base(key.PublicKey, publicKeyBlob)
    {
        _key = key;
        IsReadableByOthers = isReadableByOthers;
    }

    public override EncordAuthenticationKind Kind => EncordAuthenticationKind.SshKey;

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
            SshKeyCredential credential = new(key, header.PublicKeyBlob, isReadableByOthers);
            // .NET compiles much for the first signature: it can do so while whoever connects is still preparing a request.
            _ = Task.Run(() => key.Sign([]));
            return credential;
        }
        finally
        {
            Array.Clear(container, 0, container.Length);
        }
    }

    public override void Dispose()
    {
        _isDisposed = true;
        Array.Clear(_key.PrivateKey, 0, _key.PrivateKey.Length);
        _key.Dispose();
    }

    // Asked again afterwards: a signature made while Dispose was clearing the key must not leave.
    protected override ValueTask<byte[]> SignAsync(byte[] message, CancellationToken cancellationToken)
    {
        var signature = _isDisposed ? [] : _key.Sign(message);
        return _isDisposed ? throw new ObjectDisposedException(nameof(SshKeyCredential)) : new(signature);
    }
}
