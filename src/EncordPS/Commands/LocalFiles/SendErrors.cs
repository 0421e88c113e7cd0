namespace EncordPS.Commands;

/// <summary>Errors for files that were uploaded, and of which no row was made.</summary>
internal static class SendErrors
{
    /// <summary>The error for a failure that is about where files go, or about all of them.</summary>
    /// <param name="failure">What the service said, or that it said nothing.</param>
    /// <param name="target">Where they go.</param>
    /// <param name="path">The file that the error is written for.</param>
    /// <param name="title">What its row is to be called; null for what the service calls it.</param>
    /// <param name="startedAt">When sending began.</param>
    public static ErrorRecord OfTarget(EncordException failure, UploadTarget target, string path, string? title, DateTimeOffset startedAt)
    {
        bool isOfTarget = failure.Kind is EncordErrorKind.NotFound or EncordErrorKind.Authorisation;
        ErrorSubject subject = !isOfTarget ? ErrorSubject.File(path)
            : (target.DatasetHash is null ? ErrorSubject.Folder(path) : ErrorSubject.Dataset(path)) with { Label = target.Id };
        return ErrorRecords.Create(failure, subject with
        {
            HowToCheck = failure.UploadJobId is { } job
                ? OutcomeCheck.UploadJob(target, job)
                : OutcomeCheck.Upload(target, title, startedAt),
        });
    }

    /// <summary>The error for a file, or for the first of several, by the last state of the job.</summary>
    public static ErrorRecord OfJob(DatasetDataLongPolling state, DataUnitError? unit, string path) => (unit, state.Status) switch
    {
        (not null, _) => Refused(unit.Error, path),
        (_, LongPollingStatus.Error) when state.Errors.Length > 0 => Refused(state.Errors[0], path),
        (_, LongPollingStatus.Done) => ErrorRecords.Create(
            new EncordException(EncordErrorKind.MalformedAnswer, "It was uploaded, but the service named no row that was made of it."),
            ErrorSubject.File(path)),
        _ => new WatchedUploadJob(state.UploadJobId, new UploadTarget(state.DatasetHash, state.FolderUuid), path).ErrorFor(state)!,
    };

    private static ErrorRecord Refused(string reason, string path) => ErrorRecords.Create(
        $"The file '{path}' was uploaded, but nothing was made of it: {reason}",
        ErrorIds.UploadJobFailed, ErrorCategory.InvalidResult, path,
        "Correct the file or its title, and send it again.");
}
