using EncordPS.Errors;

namespace EncordPS.Commands;

/// <summary>Errors for jobs that did not end well, or not in time.</summary>
internal static class UploadJobErrors
{
    /// <summary>The error for a state that a wait came back with; null when all is well.</summary>
    public static ErrorRecord? Create(DatasetDataLongPolling state, WaitedJob job) => state.Status switch
    {
        LongPollingStatus.Done => null,
        LongPollingStatus.Error => ErrorRecords.Create(
            $"Upload job '{job.Id}' failed: {Units(state)}. {FirstError(state)}", ErrorIds.UploadJobFailed, ErrorCategory.InvalidResult, job.Input,
            "Its state's DataUnitErrors name the files. Correct or leave out these, and add the rest again with skip_duplicate_urls set, or with -IgnoreErrors."),
        LongPollingStatus.Cancelled => ErrorRecords.Create(
            $"Upload job '{job.Id}' was cancelled: {Units(state)}.", ErrorIds.UploadJobCancelled, ErrorCategory.OperationStopped, job.Input,
            "What was done before stays. To add the rest, start the job again with skip_duplicate_urls set."),
        _ when !state.IsFinal => ErrorRecords.Create(
            $"Upload job '{job.Id}' still runs: {Units(state)}.", ErrorIds.WaitTimedOut, ErrorCategory.OperationTimeout, job.Input,
            $"It goes on without you. To wait on: {HowToCheck.WaitForUploadJob(job.Target, job.Id)}"),
        _ => ErrorRecords.Create(
            $"Upload job '{job.Id}' has the status {state.StatusName}, which this version does not know.", ErrorIds.UploadJobStatusUnknown,
            ErrorCategory.InvalidData, job.Input, "Look at the job in Encord's web app, and update the module."),
    };

    private static string Units(DatasetDataLongPolling state) => string.Format(
        InvariantCulture, "{0:N0} units done, {1:N0} failed, {2:N0} cancelled, {3:N0} pending",
        state.UnitsDoneCount, state.UnitsErrorCount, state.UnitsCancelledCount, state.UnitsPendingCount);

    // It can quote the URL of the file, which can be a signed one.
    private static string? FirstError(DatasetDataLongPolling state) =>
        (state.DataUnitErrors.FirstOrDefault()?.Error ?? state.Errors.FirstOrDefault()) is { } text ? Redaction.Apply(text) : null;
}
