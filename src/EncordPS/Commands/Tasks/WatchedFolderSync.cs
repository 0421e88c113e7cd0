using EncordPS.Jobs;

namespace EncordPS.Commands;

/// <summary>A folder sync that a command looks at.</summary>
/// <param name="job">Its id.</param>
/// <param name="folder">The folder that it brings up to date.</param>
/// <param name="input">What the user passed: the target of errors about it.</param>
internal sealed class WatchedFolderSync(Guid job, Guid folder, object input) : WatchedJob(job.ToString("D"), ErrorSubject.FolderSync(input))
{
    public override string Activity => "Bringing storage folders up to date";

    public override string HowToWaitOn => $"Wait-EncordFolderSync -SyncJobId {Id} -FolderUuid {folder:D}";

    public override async Task<IJobState> AskAsync(EncordClient client, TimeSpan hold, CancellationToken cancellationToken) =>
        await client.FolderSyncs.GetAsync(folder, job, hold, cancellationToken);

    // "Done" alone would look like success.
    public override string? WarningFor(IJobState state) => state is { IsDone: true, Units: { Failed: > 0 } units }
        ? Invariant($"Folder sync {Id} is done, but {units.Failed:N0} of {units.Total:N0} files could not be added.")
        : null;

    protected override ErrorRecord NotDone(IJobState state) => Error(
        $"ended as {state.StatusName}: {Describe(state)}.", ErrorIds.FolderSyncFailed, ErrorCategory.InvalidResult,
        "Check that the integration still reads the folder's place in the bucket, and start the sync again: "
        + "what was added is not added twice.");
}
