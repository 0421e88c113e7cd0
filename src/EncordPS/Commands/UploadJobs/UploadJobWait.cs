using EncordPS.Abstractions;
using EncordPS.Errors;

namespace EncordPS.Commands;

/// <summary>Waits for upload jobs on behalf of a command: shows progress, and writes an error for what did not go well.</summary>
internal sealed class UploadJobWait : IDisposable
{
    private readonly CommandRun _run;
    private readonly UploadJobWaiter _waiter;
    private readonly UploadProgress _progress;

    public UploadJobWait(CommandRun run, TimeSpan timeout, IReadOnlyCollection<WaitedJob> jobs)
    {
        _run = run;
        _waiter = new UploadJobWaiter(run.Client, timeout, jobs.Count);
        _progress = new UploadProgress(run.Output, jobs.Count);
    }

    /// <summary>Waits for a job. Errors are written; the state comes back, null when none could be had.</summary>
    public async Task<DatasetDataLongPolling?> RunAsync(WaitedJob job)
    {
        try
        {
            DatasetDataLongPolling state = await _waiter.WaitAsync(job.Target, job.Id, _progress.Report, _run.Token);
            if (UploadJobErrors.Create(state, job) is { } error)
            {
                await _run.WriteErrorAsync(error);
            }

            WarnOfIgnoredErrors(state);
            return state;
        }
        catch (EncordException e)
        {
            await _run.WriteErrorAsync(ErrorRecords.Create(e, ErrorSubject.UploadJob(job.Input)));
            return null;
        }
    }

    /// <summary>Takes the progress off the screen.</summary>
    public void Dispose()
    {
        _progress.Complete();
        _waiter.Dispose();
    }

    // "Done" alone would look like success.
    private void WarnOfIgnoredErrors(DatasetDataLongPolling state)
    {
        if (state.Status == LongPollingStatus.Done && state.UnitsErrorCount > 0)
        {
            _run.Output.WriteWarning(
                Invariant($"Upload job {state.UploadJobId} is done, but {state.UnitsErrorCount:N0} of {state.UnitsTotal:N0} units failed: see DataUnitErrors of its state (Get-EncordUploadJob)."));
        }
    }
}
