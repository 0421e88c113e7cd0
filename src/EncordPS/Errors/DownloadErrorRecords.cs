using System.ComponentModel;

namespace EncordPS.Errors;

/// <summary>Error records for files that were not saved.</summary>
internal static class DownloadErrorRecords
{
    public static ErrorRecord Create(DownloadException failure, ErrorSubject subject)
    {
        (string id, ErrorCategory category, string action) = Describe(failure.Problem);
        return ErrorRecords.Create(failure, id, category, subject.Target, action);
    }

    private static (string Id, ErrorCategory Category, string Action) Describe(DownloadProblem problem) => problem switch
    {
        DownloadProblem.FileExists => (ErrorIds.OutputFileExists, ErrorCategory.ResourceExists,
            "Give another -OutputDirectory, or replace the file with -Force."),
        DownloadProblem.NotWritable => (ErrorIds.OutputNotWritable, ErrorCategory.WriteError,
            "Check that you may write there, and that no program holds the file open."),
        DownloadProblem.DiskFull => (ErrorIds.OutputDiskFull, ErrorCategory.ResourceUnavailable,
            "Make room and run the command again: it goes on where it was."),
        DownloadProblem.NoFile => (ErrorIds.DataHasNoFile, ErrorCategory.ObjectNotFound,
            "Look at its type: a group without images has no file, and what was deleted in your cloud storage has none any more."),
        DownloadProblem.Damaged => (ErrorIds.DownloadDamaged, ErrorCategory.InvalidData,
            "Run the command again; if it goes on, look for a proxy that changes what it passes on."),
        _ => throw new InvalidEnumArgumentException(nameof(problem), (int)problem, typeof(DownloadProblem)),
    };
}
