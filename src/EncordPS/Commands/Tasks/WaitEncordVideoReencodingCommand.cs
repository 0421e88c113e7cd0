using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Errors;

namespace EncordPS.Commands;

/// <summary>Wait-EncordVideoReencoding: waits for re-encoding jobs, all at once, and writes each as it ends.</summary>
[Cmdlet(VerbsLifecycle.Wait, "EncordVideoReencoding")]
[OutputType(typeof(ReEncodeVideoTask))]
public sealed class WaitEncordVideoReencodingCommand : VideoReencodingCommand
{
    private readonly List<VideoReencodingJob> _jobs = [];

    /// <summary>How long to wait at most. Default: 7 days.</summary>
    [Parameter]
    [ValidatePositiveTimeSpan]
    public TimeSpan Timeout { get; set; } = JobWaiter.DefaultTimeout;

    /// <inheritdoc />
    protected override void ProcessRecord() => _jobs.AddRange(ReadJobs());

    /// <inheritdoc />
    protected override void EndProcessing()
    {
        if (_jobs.Count > 0)
        {
            Run(ErrorSubject.VideoReencoding(null), WaitForAllAsync);
        }
    }

    private async Task WaitForAllAsync(CommandRun run)
    {
        using VideoReencodingWait wait = new(run, Timeout, _jobs.Count);
        await wait.WriteAllAsync(_jobs);
    }
}
