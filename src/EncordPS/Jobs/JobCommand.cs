using EncordPS.Abstractions;

namespace EncordPS.Jobs;

/// <summary>
/// What the Get, Wait and Stop commands of all kinds of jobs share. A kind of job says in a derived class how its jobs are
/// named; a command says which of the three it does.
/// </summary>
public abstract class JobCommand : EncordCommand
{
    private readonly List<WatchedJob> _waitedFor = [];

    /// <summary>The jobs of the current input; what is wrong with it is written as errors.</summary>
    private protected abstract IEnumerable<WatchedJob> ReadJobs();

    /// <summary>Get: looks once at each job, without waiting.</summary>
    private protected void LookAtJobs()
    {
        foreach (WatchedJob job in ReadJobs().ToArray())
        {
            Run(job.Subject, run => WriteStateAsync(run, job));
        }
    }

    /// <summary>Wait: notes the jobs, so that they are waited for all at once.</summary>
    private protected void GatherJobs() => _waitedFor.AddRange(ReadJobs());

    /// <summary>Wait: waits for the gathered jobs, and writes the last state of each as it ends.</summary>
    private protected void WaitForJobs(TimeSpan timeout)
    {
        if (_waitedFor.Count > 0)
        {
            Run(_waitedFor[0].Subject with { Target = null }, async run =>
            {
                using JobWait wait = new(run, timeout, _waitedFor);
                await wait.WriteAllAsync();
            });
        }
    }

    /// <summary>Stop: cancels the jobs, and writes the state of each after that.</summary>
    private protected void StopJobs()
    {
        foreach (WatchedJob job in ReadJobs().ToArray())
        {
            if (ShouldProcess(job.Id, $"Cancel {job.Subject.Name}"))
            {
                Run(job.Subject, async run => await (await job.StopAsync(run.Client, run.Token) is { } refusal
                    ? run.WriteErrorAsync(refusal).AsTask()
                    : WriteStateAsync(run, job)));
            }
        }
    }

    private static async Task WriteStateAsync(CommandRun run, WatchedJob job) =>
        await run.WriteAsync(await job.AskAsync(run.Client, TimeSpan.Zero, run.Token));
}
