using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Errors;

namespace EncordPS.Commands;

/// <summary>Wait-EncordDicomDeidentification: waits for de-identification jobs, all at once, and writes each as it ends.</summary>
[Cmdlet(VerbsLifecycle.Wait, "EncordDicomDeidentification")]
[OutputType(typeof(DicomDeidentifyTask))]
public sealed class WaitEncordDicomDeidentificationCommand : DicomDeidentificationCommand
{
    private readonly List<DicomDeidentificationJob> _jobs = [];

    /// <summary>How long to wait at most. Default: 1 day.</summary>
    [Parameter]
    [ValidatePositiveTimeSpan]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromDays(1);

    /// <inheritdoc />
    protected override void ProcessRecord() => _jobs.AddRange(ReadJobs());

    /// <inheritdoc />
    protected override void EndProcessing()
    {
        if (_jobs.Count > 0)
        {
            Run(ErrorSubject.DicomDeidentification(null), WaitForAllAsync);
        }
    }

    private async Task WaitForAllAsync(CommandRun run)
    {
        using DicomDeidentificationWait wait = new(run, Timeout, _jobs.Count);
        await wait.WriteAllAsync(_jobs);
    }
}
