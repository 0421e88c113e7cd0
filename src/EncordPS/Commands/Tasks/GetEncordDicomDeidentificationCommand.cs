using EncordPS.Errors;

namespace EncordPS.Commands;

/// <summary>Get-EncordDicomDeidentification: looks once at de-identification jobs, without waiting.</summary>
[Cmdlet(VerbsCommon.Get, "EncordDicomDeidentification")]
[OutputType(typeof(DicomDeidentifyTask))]
public sealed class GetEncordDicomDeidentificationCommand : DicomDeidentificationCommand
{
    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        foreach (DicomDeidentificationJob job in ReadJobs())
        {
            Run(ErrorSubject.DicomDeidentification(job.Input), async run =>
                await run.WriteAsync(await job.GetAsync(run.Client, TimeSpan.Zero, run.Token)));
        }
    }
}
