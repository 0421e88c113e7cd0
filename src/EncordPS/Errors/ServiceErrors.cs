namespace EncordPS.Errors;

/// <summary>What the client's exception means to the person at the prompt.</summary>
internal static class ServiceErrors
{
    public static ErrorRecord Create(EncordException failure, ErrorSubject subject)
    {
        (string id, ErrorCategory category, string action) = Describe(failure, subject);
        if (failure.IsOutcomeUnknown)
        {
            id = ErrorIds.OutcomeUnknown;
            action = $"It may have been done all the same. Before you run the command again, look. {subject.CheckNow()}".TrimEnd();
        }
        else if (subject.HowToWaitOn is { } wait && IsAboutNoJob(failure))
        {
            action = $"The job goes on without you. To wait on: {wait}";
        }

        return ErrorRecords.Create(failure, Message(failure, subject), id, category, subject.Target, action);
    }

    private static string Message(EncordException failure, ErrorSubject subject)
    {
        string about = (subject.Label ?? subject.Target?.ToString()) is { Length: > 0 } text ? $"{subject.Name} '{text}': " : "";
        string trace = failure.TraceId is { } id ? $" (trace id {id})" : "";
        string doubt = failure.IsOutcomeUnknown ? " Whether it was done is not known." : "";
        return about + failure.Message + doubt + trace;
    }

    // The service said nothing of the job, or nothing at all.
    private static bool IsAboutNoJob(EncordException failure) =>
        failure.Kind == EncordErrorKind.RateLimited || failure.IsWordless;

    private static (string Id, ErrorCategory Category, string Action) Describe(EncordException failure, ErrorSubject subject) =>
        failure.Kind switch
        {
            EncordErrorKind.Authentication => (ErrorIds.AuthenticationFailed, ErrorCategory.AuthenticationError,
                "Check that the public key is registered with your Encord user, that the region is right "
                + "(Connect-Encord -Region EU or US), and that this machine's clock is."),
            EncordErrorKind.Authorisation => (ErrorIds.AccessDenied, ErrorCategory.PermissionDenied,
                $"{subject.HowToFind} If it is there, ask one of its admins for access."),
            EncordErrorKind.NotFound => (subject.Noun + ErrorIds.NotFoundSuffix, ErrorCategory.ObjectNotFound, subject.HowToFind),
            EncordErrorKind.InvalidArguments => (ErrorIds.InvalidArgument, ErrorCategory.InvalidArgument,
                subject.HowToCorrect ?? "Correct the argument and run the command again."),
            EncordErrorKind.AlreadyExists => (ErrorIds.AlreadyExists, ErrorCategory.ResourceExists,
                subject.HowToProceed ?? "Use what is there already, or choose another name."),
            EncordErrorKind.LastAdmin => (ErrorIds.LastAdmin, ErrorCategory.InvalidOperation,
                "Give somebody else the role Admin first. To do it all the same, use -Force."),
            EncordErrorKind.OwnAccess => (ErrorIds.OwnAccess, ErrorCategory.InvalidOperation,
                "Let another admin do it. To do it all the same, use -Force."),
            EncordErrorKind.RoleLost => (ErrorIds.RoleLost, ErrorCategory.OperationStopped,
                "Give the user a role again with Add-EncordDatasetUser."),
            EncordErrorKind.LogNotWritable => (ErrorIds.LogNotWritable, ErrorCategory.WriteError,
                "Make room for it, and connect again with Connect-Encord -LogPath."),
            EncordErrorKind.NotAllowed => (ErrorIds.OperationNotAllowed, ErrorCategory.InvalidOperation,
                "The service does not offer this here; Get-Help tells what the command needs."),
            EncordErrorKind.TooLarge => (ErrorIds.PayloadTooLarge, ErrorCategory.LimitsExceeded,
                "Send less at once: smaller batches, or fewer files in one description."),
            EncordErrorKind.RateLimited => (ErrorIds.RateLimited, ErrorCategory.LimitsExceeded,
                $"Run the command again {Later(failure)}; a smaller -ThrottleLimit asks less of the service."),
            EncordErrorKind.Storage when failure.Code == EncordException.MissingHeader => (
                ErrorIds.StorageRefused, ErrorCategory.ResourceUnavailable,
                "No file can be sent there as it is: report the host and the header to Encord's support."),
            EncordErrorKind.Storage => (ErrorIds.StorageRefused, ErrorCategory.ResourceUnavailable,
                "Run the command again for this file; -Verbose shows what was tried."),
            EncordErrorKind.MalformedAnswer => (ErrorIds.MalformedAnswer, ErrorCategory.InvalidData,
                "Check the domain and the proxy; if both are right, report the trace id to Encord's support."),
            EncordErrorKind.Transport => (ErrorIds.ConnectionFailed, ErrorCategory.ConnectionError, HowToConnect(failure)),
            EncordErrorKind.Timeout => (ErrorIds.RequestTimedOut, ErrorCategory.OperationTimeout,
                "Run the command again, or connect with a longer -RequestTimeout."),
            _ => (ErrorIds.ServerError, ErrorCategory.ResourceUnavailable,
                "Run the command again in some minutes; if it goes on, report the trace id to Encord's support."),
        };

    private static string Later(EncordException failure) =>
        failure.RetryAfter is { } wait ? Invariant($"in {Math.Ceiling(wait.TotalSeconds):N0} seconds") : "in a minute";

    private static string HowToConnect(EncordException failure) =>
        DistrustedCertificateException.Within(failure)?.Problem is { } problem
            ? ConnectionAdvice.ForCertificate(problem)
            : "Check the network, the domain and the proxy, then run the command again.";
}
