using EncordPS.Abstractions;

namespace EncordPS.Commands;

/// <summary>Errors for files of which no row was made.</summary>
internal static class SendErrors
{
    /// <summary>Writes why nothing was made of a file.</summary>
    /// <param name="run">The command's run.</param>
    /// <param name="file">The file, and what came of it.</param>
    /// <param name="allowFailures">Whether it is a warning only when the file could not be sent.</param>
    /// <param name="startedAt">When sending began, by the clock of the session.</param>
    public static async ValueTask WriteAsync(CommandRun run, FileToSend file, bool allowFailures, long startedAt)
    {
        ErrorRecord error = Of(file, run.Client.Session.Transport.ServiceTime.At(startedAt));
        if (allowFailures && file.Place is null && !ErrorRecords.IsUntried(error))
        {
            await run.WriteWarningAsync(error.ToString());
        }
        else
        {
            await run.WriteErrorAsync(error);
        }
    }

    /// <summary>The error for a file.</summary>
    /// <param name="file">The file, and what came of it.</param>
    /// <param name="startedAt">When sending began.</param>
    private static ErrorRecord Of(FileToSend file, DateTimeOffset startedAt) => file switch
    {
        { TargetFailure: { } failure } => OfTarget(failure, file, file.Title, startedAt),
        { Job: { } job } => OfJob(job, file.RefusalIn(job), file.File.Path),
        _ => ErrorRecords.Create(file.Failure!, ErrorSubject.File(file.File.Path)),
    };

    /// <summary>The error for a failure that is about where files go, or about all of them.</summary>
    /// <param name="failure">What the service said, or that it said nothing.</param>
    /// <param name="file">The file that the error is written for.</param>
    /// <param name="title">What its row is to be called; null for what the service calls it.</param>
    /// <param name="startedAt">When sending began.</param>
    public static ErrorRecord OfTarget(EncordException failure, FileToSend file, string? title, DateTimeOffset startedAt)
    {
        UploadTarget target = file.Target;
        bool isOfTarget = failure.Kind is EncordErrorKind.NotFound or EncordErrorKind.Authorisation or EncordErrorKind.InvalidArguments;
        ErrorSubject subject = !isOfTarget ? ErrorSubject.File(file.File.Path)
            : (target.DatasetHash is null ? ErrorSubject.Folder(file.File.Path) : ErrorSubject.Dataset(file.File.Path))
                with { Label = target.Id };
        return ErrorRecords.Create(failure, subject with
        {
            HowToCorrect = "Name a folder with -FolderUuid for a dataset without one of its own, and only for such.",
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

    /// <summary>The error for files that were to become one row together.</summary>
    public static ErrorRecord NotMade(string noun, int failedCount, int count, object target) => ErrorRecords.Create(
        Invariant($"No {noun} was made: {failedCount:N0} of {count:N0} files could not be sent."),
        ErrorIds.FilesNotSent, ErrorCategory.InvalidOperation, target,
        "Correct or leave out the files that the other errors name, or go on without them: -AllowFailures.");

    /// <summary>The error for a second file where one title was given.</summary>
    public static ErrorRecord TitleIsTaken(string title, LocalFile first, LocalFile second) => ErrorRecords.Create(
        $"The title '{title}' is for one file, and '{first.Name}' has it: '{second.Path}' was not sent.",
        ErrorIds.InvalidArgument, ErrorCategory.InvalidArgument, second.Path,
        "Leave -Title out, or let a script block make a title of each file: -Title { $_.BaseName }.");

    private static ErrorRecord Refused(string reason, string path) => ErrorRecords.Create(
        $"The file '{path}' was uploaded, but nothing was made of it: {reason}",
        ErrorIds.UploadJobFailed, ErrorCategory.InvalidResult, path,
        "Correct the file or its title, and send it again.");
}
