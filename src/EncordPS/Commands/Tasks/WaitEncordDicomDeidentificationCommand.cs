using EncordPS.Binding;

namespace EncordPS.Commands;

/// <summary>Wait-EncordDicomDeidentification: waits for de-identification jobs, all at once, and writes each as it ends.</summary>
[Cmdlet(VerbsLifecycle.Wait, "EncordDicomDeidentification")]
[OutputType(typeof(DicomDeidentifyTask))]
public sealed class WaitEncordDicomDeidentificationCommand : DicomDeidentificationCommand
{
    /// <summary>How long to wait at most. Default: 1 day.</summary>
    [Parameter]
    [Seconds]
    [ValidatePositiveTimeSpan]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromDays(1);

    /// <inheritdoc />
    protected override void ProcessRecord() => GatherJobs();

    /// <inheritdoc />
    protected override void EndProcessing() => WaitForJobs(Timeout);
}
