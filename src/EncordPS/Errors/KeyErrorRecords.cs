namespace EncordPS.Errors;

/// <summary>Error records for keys and tokens that cannot be used.</summary>
internal static class KeyErrorRecords
{
    public static ErrorRecord Create(EncordKeyException failure, ErrorSubject subject) =>
        ErrorRecords.Create(
            failure, Reason(failure), Id(failure.Problem), Category(failure.Problem), Target(failure, subject), failure.RecommendedAction);

    // PowerShell shows the action below the message; it need not stand in it too.
    private static string Reason(EncordKeyException failure) =>
        failure.Message.EndsWith(failure.RecommendedAction, StringComparison.Ordinal)
            ? failure.Message.Substring(0, failure.Message.Length - failure.RecommendedAction.Length).TrimEnd()
            : failure.Message;

    // What the user typed; the path from the environment where nothing was.
    private static string? Target(EncordKeyException failure, ErrorSubject subject) =>
        subject.Target is string { Length: > 0 } typed && failure.KeyPath is not null ? typed : failure.KeyPath;

    private static string Id(EncordKeyProblem problem) => problem switch
    {
        EncordKeyProblem.NotFound => "KeyFileNotFound",
        EncordKeyProblem.IsDirectory => "KeyFileIsDirectory",
        EncordKeyProblem.Unreadable => "KeyFileUnreadable",
        EncordKeyProblem.KeyTextGivenAsPath or EncordKeyProblem.PassphraseRequired or EncordKeyProblem.PassphraseWrong
            or EncordKeyProblem.InvalidBearerToken => problem.ToString(),
        _ when IsOfAgent(problem) => "Ssh" + problem,
        _ => "Key" + problem,
    };

    private static ErrorCategory Category(EncordKeyProblem problem) => problem switch
    {
        EncordKeyProblem.NotFound or EncordKeyProblem.AgentNotFound or EncordKeyProblem.AgentHasNoKey => ErrorCategory.ObjectNotFound,
        EncordKeyProblem.AgentKeyAmbiguous => ErrorCategory.InvalidArgument,
        EncordKeyProblem.AgentRefused => ErrorCategory.PermissionDenied,
        EncordKeyProblem.AgentGone => ErrorCategory.ConnectionError,
        EncordKeyProblem.Unreadable or EncordKeyProblem.IsDirectory => ErrorCategory.ReadError,
        EncordKeyProblem.PassphraseRequired or EncordKeyProblem.PassphraseWrong => ErrorCategory.SecurityError,
        _ => ErrorCategory.InvalidData,
    };

    private static bool IsOfAgent(EncordKeyProblem problem) => problem
        is EncordKeyProblem.AgentNotFound or EncordKeyProblem.AgentHasNoKey or EncordKeyProblem.AgentKeyAmbiguous
        or EncordKeyProblem.AgentRefused or EncordKeyProblem.AgentGone;
}
