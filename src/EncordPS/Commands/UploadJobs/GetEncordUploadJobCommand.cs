namespace EncordPS.Commands;

/// <summary>Get-EncordUploadJob: looks once at upload jobs, without waiting.</summary>
[Cmdlet(VerbsCommon.Get, "EncordUploadJob")]
[OutputType(typeof(DatasetDataLongPolling))]
public sealed class GetEncordUploadJobCommand : UploadJobCommand
{
    /// <inheritdoc />
    protected override void ProcessRecord() => LookAtJobs();
}
