using System.Text;

namespace EncordPS.Authentication;

/// <summary>Reads the text of a key file and says clearly why it could not.</summary>
internal static class KeyFile
{
    // Private keys take some 400 bytes to 13 kB; more is a mix-up that need not be read to its end.
    private const int MaximumLength = 256 * 1024;

    // "openssh-key-v1" in base64, as every key text starts.
    private const string ContainerStart = "b3BlbnNzaC1rZXktdjE";

    /// <summary>The absolute path, with a leading <c>~</c> replaced by the home directory.</summary>
    public static string Resolve(string path)
    {
        try
        {
            return Path.GetFullPath(ExpandHome(path));
        }
        catch (Exception exception) when (IsImpossiblePath(exception))
        {
            return path;
        }
    }

    /// <summary>Refuses key text that was given as a path, before the "path" can reach any message.</summary>
    public static void RefuseKeyText(string path)
    {
        var isKeyText = path.Contains("PRIVATE KEY") || path.Contains(ContainerStart);
        if (isKeyText || path.IndexOfAny(['\r', '\n']) >= 0)
        {
            throw KeyErrors.KeyTextGivenAsPath();
        }
    }

    /// <summary>The characters of the file. The caller clears them.</summary>
    public static char[] Read(string path, KeyOrigin origin)
    {
        var bytes = Open(path, origin);
        try
        {
            return EncodingOf(bytes).GetChars(bytes);
        }
        finally
        {
            Array.Clear(bytes, 0, bytes.Length);
        }
    }

    private static byte[] Open(string path, KeyOrigin origin)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
            return ReadAll(stream, origin);
        }
        catch (Exception exception) when (
            exception is FileNotFoundException or DirectoryNotFoundException || IsImpossiblePath(exception))
        {
            throw KeyErrors.NotFound(origin);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Directory.Exists(path) ? KeyErrors.IsDirectory(origin) : KeyErrors.Unreadable(origin);
        }
    }

    private static byte[] ReadAll(FileStream stream, KeyOrigin origin)
    {
        var buffer = new byte[MaximumLength + 1];
        int length = 0, read;
        while ((read = stream.Read(buffer, length, buffer.Length - length)) > 0)
        {
            length += read;
        }

        var bytes = buffer.AsSpan(0, length).ToArray();
        Array.Clear(buffer, 0, length);
        return length <= MaximumLength
            ? bytes
            : throw KeyErrors.NotOpenSsh(origin, "is far too large for a key.", "Check the path.");
    }

    // Windows PowerShell's > and Out-File write UTF-16, and a key that went through them is still a good key.
    private static Encoding EncodingOf(byte[] bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => Encoding.UTF8,
    };

    private static string ExpandHome(string path)
    {
        if (path is not ("~" or ['~', '/' or '\\', ..]))
        {
            return path;
        }

        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return Path.Combine(home, path.Substring(1).TrimStart('/', '\\'));
    }

    // What .NET Framework and .NET throw for a path that no file can have.
    private static bool IsImpossiblePath(Exception exception) =>
        exception is ArgumentException or NotSupportedException or PathTooLongException;
}
