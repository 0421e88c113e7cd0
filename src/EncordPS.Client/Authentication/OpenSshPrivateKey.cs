using System.Runtime.InteropServices;
using System.Security;
using System.Text;
using Renci.SshNet;
using Renci.SshNet.Security;

namespace EncordPS.Authentication;

/// <summary>Opens the private section of a key container, through SSH.NET.</summary>
internal static class OpenSshPrivateKey
{
    /// <param name="container">The decoded key file.</param>
    /// <param name="header">What its readable part says.</param>
    /// <param name="passphrase">Null or empty for none; ignored when the key is not encrypted, as ssh does.</param>
    /// <param name="origin">The subject of error messages.</param>
    public static ED25519Key Open(byte[] container, OpenSshContainer header, SecureString? passphrase, KeyOrigin origin)
    {
        var key = header.IsEncrypted ? Decrypt(container, passphrase, origin) : Read(container, null);
        if (key is null)
        {
            throw header.IsEncrypted
                ? KeyErrors.PassphraseWrong(origin)
                : KeyErrors.Damaged(origin, "its private part cannot be read");
        }

        return header.PublicKeyBlob.AsSpan().EndsWith(key.PublicKey)
            ? key
            : throw KeyErrors.Damaged(origin, "its private and public parts do not belong together");
    }

    private static ED25519Key? Decrypt(byte[] container, SecureString? passphrase, KeyOrigin origin)
    {
        if (passphrase is not { Length: > 0 })
        {
            throw KeyErrors.PassphraseRequired(origin);
        }

        using var chars = new SecretChars(passphrase);
        var text = new string(chars.Chars);
        try
        {
            return Read(container, text);
        }
        finally
        {
            Clear(text);
        }
    }

    // SSH.NET throws what its parser happens to meet in bytes that decrypt to noise. Which one says nothing more,
    // and its text could quote them: null stands for all.
    private static ED25519Key? Read(byte[] container, string? passphrase)
    {
        var text = OpenSshText.Encode(container);
        var pem = Encoding.ASCII.GetBytes(text);
        try
        {
            using var stream = new MemoryStream(pem);
            using var file = new PrivateKeyFile(stream, passphrase);
            return TakeOver(file.Key as ED25519Key);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return null;
        }
        finally
        {
            Array.Clear(text, 0, text.Length);
            Array.Clear(pem, 0, pem.Length);
        }
    }

    // The file disposes of its key, so the caller gets one of its own and no second copy stays behind.
    private static ED25519Key? TakeOver(ED25519Key? key)
    {
        if (key is null)
        {
            return null;
        }

        var own = new ED25519Key(key.PrivateKey);
        Array.Clear(key.PrivateKey, 0, key.PrivateKey.Length);
        return own;
    }

    // SSH.NET wants a string. This one was made here, is not interned and nobody else holds it, so that writing
    // over it is safe and keeps the passphrase from lingering until a collection.
    private static void Clear(string passphrase)
    {
        var pinned = GCHandle.Alloc(passphrase, GCHandleType.Pinned);
        try
        {
            Marshal.Copy(new char[passphrase.Length], 0, pinned.AddrOfPinnedObject(), passphrase.Length);
        }
        finally
        {
            pinned.Free();
        }
    }
}
