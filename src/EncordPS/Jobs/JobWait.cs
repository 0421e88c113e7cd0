using System.Collections.Concurrent;
using EncordPS.Abstractions;
using EncordPS.Progress;

namespace EncordPS.Jobs;

/// <summary>Waits for jobs on behalf of a command: shows progress, and writes an error for what did not go well.</summary>
/// <param name="run">The run of the command.</param>
/// <param name="timeout">How long to wait for all of them together.</param>
/// <param name="jobs">The jobs, all of one kind; at least one.</param>
internal sealed class JobWait(CommandRun run, TimeSpan timeout, IReadOnlyCollection<WatchedJob> jobs) : IDisposable
{
    private readonly JobWaiter _waiter = new(run.Client.Session.Transport.Clock, timeout, jobs.Count, jobs.First().IsHeld);
    private readonly JobProgress _progress = new(run.Output.WriteProgress, jobs.First().Activity, jobs.Count);
    private readonly EncordClient _client = run.Client.Afresh();
    private readonly ConcurrentDictionary<string, WatchedJob> _waitedFor = new(StringComparer.Ordinal);

    /// <summary>Waits for the jobs, all at once, and writes the last state of each as it ends.</summary>
    public Task WriteAllAsync() => Task.WhenAll(jobs.Select(job => RunAsync(job, run.WriteAsync)));

    /// <summary>Waits for one of the jobs. What is wrong with it is written last: -WarningAction Stop lets no more through.</summary>
    /// <param name="job">The job.</param>
    /// <param name="write">Writes what is wanted of its last state.</param>
    public async Task RunAsync(WatchedJob job, Func<IJobState, ValueTask> write)
    {
        _waitedFor[job.Key] = job;
        try
        {
            IJobState state = await _waiter.WaitAsync(
                (hold, token) => job.AskAsync(_client, hold, token), state => _progress.Report(job.Key, state), run.Token);
            _waitedFor.TryRemove(job.Key, out _);
            await write(state);
            if (job.ErrorFor(state) is { } error)
            {
                await run.WriteErrorAsync(error);
            }

            if (job.WarningFor(state) is { } warning)
            {
                await run.WriteWarningAsync(warning);
            }
        }
        catch (EncordException e)
        {
            _waitedFor.TryRemove(job.Key, out _);
            await run.WriteErrorAsync(ErrorRecords.Create(e, job.Subject with { HowToWaitOn = job.HowToWaitOn }));
        }
    }

    /// <summary>Removes the progress bar. Jobs that are still waited for here are those whose wait Ctrl+C has ended.</summary>
    public void Dispose()
    {
        foreach (WatchedJob job in _waitedFor.Values)
        {
            run.Output.SayIfStopped($"A job goes on without you. To wait on: {job.HowToWaitOn}");
        }

        _progress.Dispose();
        _waiter.Dispose();
    }
}
