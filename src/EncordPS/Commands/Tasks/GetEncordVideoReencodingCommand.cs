using EncordPS.Errors;

namespace EncordPS.Commands;

/// <summary>Get-EncordVideoReencoding: looks once at re-encoding jobs, without waiting.</summary>
[Cmdlet(VerbsCommon.Get, "EncordVideoReencoding")]
[OutputType(typeof(ReEncodeVideoTask))]
public sealed class GetEncordVideoReencodingCommand : VideoReencodingCommand
{
    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        foreach (VideoReencodingJob job in ReadJobs())
        {
            Run(ErrorSubject.VideoReencoding(job.Id), async run =>
                await run.WriteAsync(await run.Client.VideoReencodings.GetAsync(job.DatasetHash, job.Id, run.Token)));
        }
    }
}
