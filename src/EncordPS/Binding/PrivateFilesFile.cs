namespace EncordPS.Binding;

/// <summary>The file of a description of private data.</summary>
internal static class PrivateFilesFile
{
    /// <summary>How to open a file, as often as it is needed.</summary>
    public static Func<Stream> Opener(string path)
    {
        using FileStream first = Open(path);
        if (first.CanSeek)
        {
            return () => Open(path);
        }

        // A pipe gives what it has once.
        byte[] all = File.ReadAllBytes(path);
        return () => new MemoryStream(all, writable: false);
    }

    public static bool IsUnreadable(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or NotSupportedException;

    public static ErrorRecord Error(Exception exception, string path) =>
        exception is FileNotFoundException or DirectoryNotFoundException
            ? ErrorRecords.Create(
                new FileNotFoundException($"There is no file '{path}'."), ErrorIds.PrivateFilesNotFound, ErrorCategory.ObjectNotFound, path,
                "Check the path; a relative one counts from the current location.")
            : ErrorRecords.Create(
                exception, ErrorIds.PrivateFilesNotReadable, ErrorCategory.ReadError, path,
                "Check that the path is a file that you may read.");

    private static FileStream Open(string path) => new(
        path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
}
