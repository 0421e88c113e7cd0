namespace EncordPS.Errors;

/// <summary>Error records for journals that cannot be used.</summary>
internal static class JournalErrors
{
    public static ErrorRecord Create(JournalException failure, object? target)
    {
        (string id, ErrorCategory category, string action) = Describe(failure.Problem);
        return ErrorRecords.Create(failure, id, category, target, action);
    }

    private static (string Id, ErrorCategory Category, string Action) Describe(JournalProblem problem) => problem switch
    {
        JournalProblem.NotFound => (ErrorIds.JournalNotFound, ErrorCategory.ObjectNotFound,
            "Check the path; a relative one counts from the current location. Import-EncordPrivateData makes the journal."),
        JournalProblem.InUse => (ErrorIds.JournalInUse, ErrorCategory.ResourceBusy,
            "Wait for the import that writes it, or give this one a -JournalPath of its own."),
        JournalProblem.Damaged => (ErrorIds.JournalDamaged, ErrorCategory.InvalidData,
            "Take a copy of the file from before, or begin with a new -JournalPath: what is in the dataset already is not sent again."),
        JournalProblem.OfSomethingElse => (ErrorIds.JournalOfAnotherImport, ErrorCategory.InvalidArgument,
            "Give each dataset and each folder a -JournalPath of its own."),
        _ => (ErrorIds.JournalNotAccessible, ErrorCategory.WriteError, "Check that you may write there, and that there is room."),
    };
}
