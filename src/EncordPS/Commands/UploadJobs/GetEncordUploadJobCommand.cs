using EncordPS.Errors;

namespace EncordPS.Commands;

/// <summary>Get-EncordUploadJob: looks once at upload jobs, without waiting.</summary>
[Cmdlet(VerbsCommon.Get, "EncordUploadJob")]
[OutputType(typeof(DatasetDataLongPolling))]
public sealed class GetEncordUploadJobCommand : UploadJobCommand
{
    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        foreach (WaitedJob job in ReadJobs())
        {
            Run(ErrorSubject.UploadJob(job.Input), async run =>
                await run.WriteAsync(await run.Client.UploadJobs.GetAsync(job.Target, job.Id, TimeSpan.Zero, run.Token)));
        }
    }
}
