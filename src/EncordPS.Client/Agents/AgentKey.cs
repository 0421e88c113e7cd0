using EncordPS.Authentication;

namespace EncordPS.Agents;

/// <summary>The public half of a key, as an agent and the second column of a <c>.pub</c> file have it.</summary>
internal static class AgentKey
{
    public const int SignatureLength = 64;

    private const int KeyLength = 32;

    /// <summary>Whether it is a plain Ed25519 key: not of a certificate, nor of a security key, whose signatures are others.</summary>
    public static bool IsEd25519(byte[] blob)
    {
        try
        {
            SshBlobReader reader = new(blob);
            return reader.ReadText() == OpenSshContainer.Ed25519 && reader.ReadBlob().Length == KeyLength;
        }
        catch (EndOfStreamException)
        {
            return false;
        }
    }

    /// <summary>Its 32 bytes.</summary>
    public static byte[] BytesOf(byte[] blob) => blob.AsSpan(blob.Length - KeyLength).ToArray();

    /// <summary>The public half that a file holds: a <c>.pub</c> file, or a private key, whose public half is in clear.</summary>
    /// <exception cref="EncordKeyException">The file cannot be read, or is no such key.</exception>
    public static byte[] ReadAny(string path) => Read(
        path, static (text, origin) => FindPublic(text) ?? OpenSshContainer.Read(OpenSshText.Decode(text, origin), origin).PublicKeyBlob);

    /// <summary>The public half in a <c>.pub</c> file; null for a file that is something else.</summary>
    /// <exception cref="EncordKeyException">The file cannot be read.</exception>
    public static byte[]? ReadPublic(string path) => Read(path, static (text, _) => FindPublic(text));

    private static T Read<T>(string path, Func<char[], KeyOrigin, T> read)
    {
        KeyOrigin origin = KeyOrigin.File(path);
        char[] text = KeyFile.Read(path, origin);
        try
        {
            return read(text, origin);
        }
        finally
        {
            Array.Clear(text, 0, text.Length);
        }
    }

    // ssh-ed25519 AAAA… comment
    private static byte[]? FindPublic(char[] text)
    {
        ReadOnlySpan<char> line = text.AsSpan().TrimStart();
        if (!line.StartsWith((OpenSshContainer.Ed25519 + " ").AsSpan()))
        {
            return null;
        }

        ReadOnlySpan<char> rest = line.Slice(OpenSshContainer.Ed25519.Length + 1).TrimStart();
        int end = rest.IndexOfAny(' ', '\r', '\n');
        try
        {
            byte[] blob = Convert.FromBase64String((end < 0 ? rest : rest.Slice(0, end)).ToString());
            return IsEd25519(blob) ? blob : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
