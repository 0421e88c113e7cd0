using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Errors;

namespace EncordPS.Commands;

/// <summary>Wait-EncordUploadJob: waits for upload jobs, all at once, and writes the final state of each as it ends.</summary>
[Cmdlet(VerbsLifecycle.Wait, "EncordUploadJob")]
[OutputType(typeof(DatasetDataLongPolling))]
public sealed class WaitEncordUploadJobCommand : UploadJobCommand
{
    private readonly List<WaitedJob> _jobs = [];

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
            Run(ErrorSubject.UploadJob(null), WaitForAllAsync);
        }
    }

    private async Task WaitForAllAsync(CommandRun run)
    {
        using UploadJobWait wait = new(run, Timeout, _jobs.Count);
        await wait.WriteAllAsync(_jobs);
    }
}
