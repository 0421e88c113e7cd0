namespace EncordPS.Errors;

/// <summary>Error records for local files that cannot be sent.</summary>
internal static class LocalFileErrors
{
    public static ErrorRecord Create(LocalFileException failure, object? target)
    {
        (string id, ErrorCategory category, string action) = Describe(failure.Problem);
        return ErrorRecords.Create(failure, id, category, target, action);
    }

    private static (string Id, ErrorCategory Category, string Action) Describe(LocalFileProblem problem) => problem switch
    {
        LocalFileProblem.NotFound => (ErrorIds.FileNotFound, ErrorCategory.ObjectNotFound,
            "Check the path; a relative one counts from the current location. For a name with [ or ] in it use -LiteralPath."),
        LocalFileProblem.IsDirectory => (ErrorIds.FileIsDirectory, ErrorCategory.InvalidArgument,
            "Name the files in it, with a wildcard for instance, or pipe them from Get-ChildItem -File."),
        LocalFileProblem.NotFileSystem => (ErrorIds.PathNotFileSystem, ErrorCategory.InvalidArgument, "Give the path of a file on a disk."),
        LocalFileProblem.NotReadable => (ErrorIds.FileNotReadable, ErrorCategory.ReadError,
            "Check that you may read the file, and that no other program holds it open."),
        LocalFileProblem.Empty => (ErrorIds.FileEmpty, ErrorCategory.InvalidData, "Leave the file out, or make it anew."),
        LocalFileProblem.TypeNotSupported => (ErrorIds.FileTypeNotSupported, ErrorCategory.InvalidType,
            "Send it with the command for its type; if it is what the command takes, give it the extension of that."),
        LocalFileProblem.TitleTooLong => (ErrorIds.TitleTooLong, ErrorCategory.InvalidArgument,
            "Give a shorter -Title, or rename the file."),
        _ => (ErrorIds.FileChanged, ErrorCategory.InvalidOperation,
            "Nothing was made of it. Send it again when no program writes to it any more."),
    };
}
