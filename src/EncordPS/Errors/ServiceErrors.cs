namespace EncordPS.Errors;

/// <summary>What the client's exception means to the person at the prompt.</summary>
internal static class ServiceErrors
{
    public static ErrorRecord Create(EncordException failure, ErrorSubject subject)
    {
        (string id, ErrorCategory category, string action) = Describe(failure, subject);
        return ErrorRecords.Create(failure, Message(failure, subject), id, category, subject.Target, action);
    }

    private static string Message(EncordException failure, ErrorSubject subject)
    {
        string about = (subject.Label ?? subject.Target?.ToString()) is { Length: > 0 } text ? $"{subject.Name} '{text}': " : "";
        string trace = failure.TraceId is { } id ? $" (trace id {id})" : "";
        return about + failure.Message + trace;
    }

    private static (string Id, ErrorCategory Category, string Action) Describe(EncordException failure, ErrorSubject subject) =>
        failure.Kind switch
        {
            EncordErrorKind.Authentication => (ErrorIds.AuthenticationFailed, ErrorCategory.AuthenticationError,
                "Check that the public key is registered with your Encord user, that the region is right (Connect-Encord -Region EU or US), and that this machine's clock is."),
            EncordErrorKind.Authorisation => (ErrorIds.AccessDenied, ErrorCategory.PermissionDenied,
                $"{subject.HowToFind} If it is there, ask one of its admins for access."),
            EncordErrorKind.NotFound => (subject.Noun + ErrorIds.NotFoundSuffix, ErrorCategory.ObjectNotFound, subject.HowToFind),
            EncordErrorKind.InvalidArguments => (ErrorIds.InvalidArgument, ErrorCategory.InvalidArgument,
                "Correct the argument and run the command again."),
            EncordErrorKind.AlreadyExists => (ErrorIds.AlreadyExists, ErrorCategory.ResourceExists,
                "Use what is there already, or choose another name."),
            EncordErrorKind.NotAllowed => (ErrorIds.OperationNotAllowed, ErrorCategory.InvalidOperation,
                "The service does not offer this here; Get-Help tells what the command needs."),
            EncordErrorKind.TooLarge => (ErrorIds.PayloadTooLarge, ErrorCategory.LimitsExceeded,
                "Send less at once: smaller batches, or fewer files in one description."),
            EncordErrorKind.RateLimited => (ErrorIds.RateLimited, ErrorCategory.LimitsExceeded,
                $"Run the command again {Later(failure)}; a smaller -ThrottleLimit asks less of the service."),
            EncordErrorKind.Storage => (ErrorIds.StorageRefused, ErrorCategory.ResourceUnavailable,
                "Run the command again for this file; -Verbose shows what was tried."),
            EncordErrorKind.MalformedAnswer => Broken(failure, ErrorIds.MalformedAnswer, ErrorCategory.InvalidData,
                "Check the domain and the proxy; if both are right, report the trace id to Encord's support."),
            EncordErrorKind.Transport => Broken(failure, ErrorIds.ConnectionFailed, ErrorCategory.ConnectionError,
                "Check the network, the domain and the proxy, then run the command again."),
            EncordErrorKind.Timeout => Broken(failure, ErrorIds.RequestTimedOut, ErrorCategory.OperationTimeout,
                "Run the command again, or connect with a longer -RequestTimeout."),
            _ => Broken(failure, ErrorIds.ServerError, ErrorCategory.ResourceUnavailable,
                "Run the command again in some minutes; if it goes on, report the trace id to Encord's support."),
        };

    // Without a word from the service that can be understood, a call that must not be repeated may or may not have been carried out.
    private static (string Id, ErrorCategory Category, string Action) Broken(
        EncordException failure, string id, ErrorCategory category, string action) =>
        failure.IsSafeToRetry
            ? (id, category, action)
            : (ErrorIds.OutcomeUnknown, category,
                "The change may have been made all the same. Look before you run the command again: list what it would have made.");

    private static string Later(EncordException failure) =>
        failure.RetryAfter is { } wait ? Invariant($"in {Math.Ceiling(wait.TotalSeconds):N0} seconds") : "in a minute";
}
