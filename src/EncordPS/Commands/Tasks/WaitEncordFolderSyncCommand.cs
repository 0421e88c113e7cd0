using EncordPS.Binding;

namespace EncordPS.Commands;

/// <summary>Wait-EncordFolderSync: waits for folder syncs, all at once, and writes the final state of each as it ends.</summary>
[Cmdlet(VerbsLifecycle.Wait, "EncordFolderSync")]
[OutputType(typeof(FolderSync))]
public sealed class WaitEncordFolderSyncCommand : FolderSyncCommand
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
