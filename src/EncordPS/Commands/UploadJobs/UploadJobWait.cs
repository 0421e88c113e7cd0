using EncordPS.Abstractions;
using EncordPS.Errors;
using EncordPS.Waiting;

namespace EncordPS.Commands;

/// <summary>Waits for upload jobs on behalf of a command.</summary>
internal sealed class UploadJobWait(CommandRun run, TimeSpan timeout, int jobCount)
    : JobWait<WaitedJob, DatasetDataLongPolling>(
        run, new JobWaiter(run.Client.Session.Transport.Clock, timeout, jobCount, isHeld: true), new UploadProgress(run.Output, jobCount))
{
    protected override Task<DatasetDataLongPolling> AskAsync(WaitedJob job, TimeSpan hold, CancellationToken cancellationToken) =>
        Command.Client.UploadJobs.GetAsync(job.Target, job.Id, hold, cancellationToken);

    protected override ErrorRecord? CreateError(DatasetDataLongPolling state, WaitedJob job) => UploadJobErrors.Create(state, job);

    protected override ErrorSubject SubjectOf(WaitedJob job) => ErrorSubject.UploadJob(job.Input);

    protected override string HowToWaitOn(WaitedJob job) => HowToCheck.WaitForUploadJob(job.Target, job.Id);

    protected override string NameOf(WaitedJob job) => job.Id;

    // "Done" alone would look like success.
    protected override void Warn(DatasetDataLongPolling state)
    {
        if (state.Status == LongPollingStatus.Done && state.UnitsErrorCount > 0)
        {
            Command.Output.WriteWarning(
                Invariant($"Upload job {state.UploadJobId} is done, but {state.UnitsErrorCount:N0} of {state.UnitsTotal:N0} units failed: see DataUnitErrors of its state (Get-EncordUploadJob)."));
        }
    }
}
