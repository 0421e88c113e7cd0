using EncordPS.Errors;

namespace EncordPS.Commands;

/// <summary>Errors for files that were uploaded, and of which no row was made.</summary>
internal static class SendErrors
{
    /// <summary>The error for a refusal that is about where files go rather than about the file.</summary>
    public static ErrorRecord OfTarget(EncordException failure, UploadTarget target, string path)
    {
        bool isOfTarget = failure.Kind is EncordErrorKind.NotFound or EncordErrorKind.Authorisation;
        return ErrorRecords.Create(
            failure,
            !isOfTarget ? ErrorSubject.File(path)
            : (target.DatasetHash is null ? ErrorSubject.Folder(path) : ErrorSubject.Dataset(path)) with { Label = target.Id });
    }

    /// <summary>The error for a file, or for the first of several, by the last state of the job.</summary>
    public static ErrorRecord OfJob(DatasetDataLongPolling state, DataUnitError? unit, string path) => (unit, state.Status) switch
    {
        (not null, _) => Refused(unit.Error, path),
        (_, LongPollingStatus.Error) when state.Errors.Length > 0 => Refused(state.Errors[0], path),
        (_, LongPollingStatus.Done) => ErrorRecords.Create(
            new EncordException(EncordErrorKind.MalformedAnswer, "It was uploaded, but the service named no row that was made of it."),
            ErrorSubject.File(path)),
        _ => UploadJobErrors.Create(state, new WaitedJob(state.UploadJobId, new UploadTarget(state.DatasetHash, state.FolderUuid), path))!,
    };

    private static ErrorRecord Refused(string reason, string path) => ErrorRecords.Create(
        $"The file '{path}' was uploaded, but nothing was made of it: {reason}", ErrorIds.UploadJobFailed, ErrorCategory.InvalidResult, path,
        "Correct the file or its title, and send it again.");
}
