namespace EncordPS.Binding;

/// <summary>Reads the JSON file of Add-EncordPrivateData.</summary>
internal static class PrivateFilesFile
{
    public static PrivateFiles Read(string path) => PrivateFiles.Parse(File.ReadAllBytes(path), Path.GetFileName(path));

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
}
