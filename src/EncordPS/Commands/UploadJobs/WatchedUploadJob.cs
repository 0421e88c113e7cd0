using EncordPS.Jobs;

namespace EncordPS.Commands;

/// <summary>An upload job that a command looks at.</summary>
/// <param name="id">Its id.</param>
/// <param name="target">Where it puts its files.</param>
/// <param name="input">What the user passed: the target of errors about it.</param>
internal sealed class WatchedUploadJob(string id, UploadTarget target, object input) : WatchedJob(id, ErrorSubject.UploadJob(input))
{
    public override string Activity => "Adding data to Encord";

    public override string HowToWaitOn => OutcomeCheck.WaitForUploadJob(target, Id);

    public override async Task<IJobState> AskAsync(EncordClient client, TimeSpan hold, CancellationToken cancellationToken) =>
        await client.UploadJobs.GetAsync(target, Id, hold, cancellationToken);

    public override async Task<ErrorRecord?> StopAsync(EncordClient client, CancellationToken cancellationToken)
    {
        if (await FindFolderAsync(client, cancellationToken) is not { } folder)
        {
            return Error(
                "cannot be cancelled: the service cancels by storage folder, and the dataset shows none.",
                ErrorIds.CancelNeedsFolder, ErrorCategory.InvalidOperation, "Give the folder of the job's files with -FolderUuid.");
        }

        await client.UploadJobs.CancelAsync(folder, Id, cancellationToken);
        return null;
    }

    // "Done" alone would look like success.
    public override string? WarningFor(IJobState state) => state is { IsDone: true, Units: { Failed: > 0 } units }
        ? Invariant($"Upload job {Id} is done, but {units.Failed:N0} of {units.Total:N0} units failed: ")
            + "see DataUnitErrors of its state (Get-EncordUploadJob)."
        : null;

    protected override ErrorRecord NotDone(IJobState state)
    {
        DatasetDataLongPolling ended = (DatasetDataLongPolling)state;
        return ended.Status switch
        {
            LongPollingStatus.Error => Error(
                $"failed: {Describe(state)}. {FirstError(ended)}", ErrorIds.UploadJobFailed, ErrorCategory.InvalidResult,
                "Its state's DataUnitErrors name the files. Correct or leave out these, and add the rest again with "
                + "skip_duplicate_urls set, or with -IgnoreErrors."),
            LongPollingStatus.Cancelled => Error(
                $"was cancelled: {Describe(state)}.", ErrorIds.UploadJobCancelled, ErrorCategory.OperationStopped,
                "What was done before stays. To add the rest, start the job again with skip_duplicate_urls set."),
            _ => Error(
                $"has the status {ended.StatusName}, which this version does not know.", ErrorIds.UploadJobStatusUnknown,
                ErrorCategory.InvalidData, "Look at the job in Encord's web app, and update the module."),
        };
    }

    // It can quote the URL of the file, which can be a signed one.
    private static string? FirstError(DatasetDataLongPolling state) =>
        (state.DataUnitErrors.FirstOrDefault()?.Error ?? state.Errors.FirstOrDefault()) is { } text ? Redaction.Apply(text) : null;

    // A dataset's job runs in the folder that was named for it, else in the dataset's own.
    private async Task<Guid?> FindFolderAsync(EncordClient client, CancellationToken cancellationToken)
    {
        if (target.FolderUuid is { } named)
        {
            return named;
        }

        DatasetsWithUserRolesListParams all = new() { IncludeOrgAccess = true };
        await foreach (IReadOnlyList<DatasetInfo> portion in client.Datasets.ListAsync(all, cancellationToken))
        {
            if (portion.FirstOrDefault(dataset => dataset.DatasetHash == target.DatasetHash) is { } found)
            {
                return found.BackingFolderUuid;
            }
        }

        return null;
    }
}
