namespace EncordPS.Errors;

/// <summary>Error records for keys and tokens that cannot be used.</summary>
internal static class KeyErrorRecords
{
    public static ErrorRecord Create(EncordKeyException failure) =>
        ErrorRecords.Create(failure, Id(failure.Problem), Category(failure.Problem), failure.KeyPath, failure.RecommendedAction);

    private static string Id(EncordKeyProblem problem) => problem switch
    {
        EncordKeyProblem.NotFound => "KeyFileNotFound",
        EncordKeyProblem.IsDirectory => "KeyFileIsDirectory",
        EncordKeyProblem.Unreadable => "KeyFileUnreadable",
        EncordKeyProblem.KeyTextGivenAsPath or EncordKeyProblem.PassphraseRequired or EncordKeyProblem.PassphraseWrong
            or EncordKeyProblem.InvalidBearerToken => problem.ToString(),
        _ => "Key" + problem,
    };

    private static ErrorCategory Category(EncordKeyProblem problem) => problem switch
    {
        EncordKeyProblem.NotFound => ErrorCategory.ObjectNotFound,
        EncordKeyProblem.Unreadable or EncordKeyProblem.IsDirectory => ErrorCategory.ReadError,
        EncordKeyProblem.PassphraseRequired or EncordKeyProblem.PassphraseWrong => ErrorCategory.SecurityError,
        _ => ErrorCategory.InvalidData,
    };
}
