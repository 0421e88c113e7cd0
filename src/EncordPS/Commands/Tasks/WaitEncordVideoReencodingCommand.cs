using EncordPS.Binding;

namespace EncordPS.Commands;

/// <summary>Wait-EncordVideoReencoding: waits for re-encoding jobs, all at once, and writes each as it ends.</summary>
[Cmdlet(VerbsLifecycle.Wait, "EncordVideoReencoding")]
[OutputType(typeof(ReEncodeVideoTask))]
public sealed class WaitEncordVideoReencodingCommand : VideoReencodingCommand
{
    /// <summary>How long to wait at most. Default: 7 days.</summary>
    [Parameter]
    [Seconds]
    [ValidatePositiveTimeSpan]
    public TimeSpan Timeout { get; set; } = JobWaiter.DefaultTimeout;

    /// <inheritdoc />
    protected override void ProcessRecord() => GatherJobs();

    /// <inheritdoc />
    protected override void EndProcessing() => WaitForJobs(Timeout);
}
