using EncordPS.Binding;

namespace EncordPS.Commands;

/// <summary>Wait-EncordItemReencoding: waits for re-encoding jobs of the storage, all at once, and writes each as it ends.</summary>
[Cmdlet(VerbsLifecycle.Wait, "EncordItemReencoding")]
[OutputType(typeof(ItemReencoding))]
public sealed class WaitEncordItemReencodingCommand : ItemReencodingCommand
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
