using EncordPS.Binding;
using EncordPS.Jobs;

namespace EncordPS.Commands;

/// <summary>Get-EncordUploadJob: looks once at upload jobs, without waiting.</summary>
[Cmdlet(VerbsCommon.Get, "EncordUploadJob")]
[OutputType(typeof(DatasetDataLongPolling))]
public sealed class GetEncordUploadJobCommand : UploadJobCommand
{
    /// <summary>The ids of the jobs. Default: all that the session started.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(StartedJobCompleter<UploadJob>))]
    [IdOf("UploadJobId")]
    public override string[] UploadJobId { get; set; } = [];

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        // A pipeline that brings no job must not become one that brings all.
        if (!WasGiven(nameof(UploadJobId)) && !MyInvocation.ExpectingInput)
        {
            UploadJobId = [.. StartedJobs.Of(ActiveSession).Candidates<UploadJob>().Select(static job => job.Id)];
        }

        LookAtJobs();
    }
}
