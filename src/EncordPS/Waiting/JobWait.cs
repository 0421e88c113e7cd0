using System.Collections.Concurrent;
using EncordPS.Abstractions;
using EncordPS.Errors;

namespace EncordPS.Waiting;

/// <summary>Waits for jobs on behalf of a command: shows progress, and writes an error for what did not go well.</summary>
/// <typeparam name="TJob">What a job is named by.</typeparam>
/// <typeparam name="TState">Where it stands.</typeparam>
internal abstract class JobWait<TJob, TState>(CommandRun run, JobWaiter waiter, WaitProgress<TState> progress) : IDisposable
    where TState : class, IJobState
{
    private readonly ConcurrentDictionary<string, TJob> _waitedFor = new(StringComparer.Ordinal);

    protected CommandRun Command => run;

    /// <summary>Waits for jobs, all at once, and writes the last state of each as it ends.</summary>
    public Task WriteAllAsync(IEnumerable<TJob> jobs) => Task.WhenAll(jobs.Select(async job =>
    {
        if (await RunAsync(job) is { } state)
        {
            await run.WriteAsync(state);
        }
    }));

    /// <summary>Waits for a job. Errors are written; the state comes back, null when none could be had.</summary>
    public async Task<TState?> RunAsync(TJob job)
    {
        _waitedFor[NameOf(job)] = job;
        try
        {
            TState state = await waiter.WaitAsync(
                (hold, token) => AskAsync(job, hold, token), state => progress.Report(NameOf(job), state), run.Token);
            if (CreateError(state, job) is { } error)
            {
                await run.WriteErrorAsync(error);
            }

            Warn(state);
            _waitedFor.TryRemove(NameOf(job), out _);
            return state;
        }
        catch (EncordException e)
        {
            _waitedFor.TryRemove(NameOf(job), out _);
            await run.WriteErrorAsync(ErrorRecords.Create(e, SubjectOf(job) with { HowToWaitOn = HowToWaitOn(job) }));
            return null;
        }
    }

    /// <summary>Takes the progress off the screen. Of jobs that are still waited for, Ctrl+C has ended the wait.</summary>
    public void Dispose()
    {
        foreach (TJob job in _waitedFor.Values)
        {
            run.Output.SayIfStopped($"A job goes on without you. To wait on: {HowToWaitOn(job)}");
        }

        progress.Complete();
        waiter.Dispose();
    }

    /// <summary>Asks where a job stands.</summary>
    protected abstract Task<TState> AskAsync(TJob job, TimeSpan hold, CancellationToken cancellationToken);

    /// <summary>The error for a state that the wait came back with; null when all is well.</summary>
    protected abstract ErrorRecord? CreateError(TState state, TJob job);

    /// <summary>What an error about a job is about.</summary>
    protected abstract ErrorSubject SubjectOf(TJob job);

    /// <summary>The command that takes the wait up again.</summary>
    protected abstract string HowToWaitOn(TJob job);

    /// <summary>Tells jobs apart.</summary>
    protected abstract string NameOf(TJob job);

    /// <summary>Warns of what went well on the face of it only.</summary>
    protected virtual void Warn(TState state)
    {
    }
}
