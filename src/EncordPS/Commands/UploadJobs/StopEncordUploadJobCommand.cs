namespace EncordPS.Commands;

/// <summary>Stop-EncordUploadJob: cancels what upload jobs have not done yet.</summary>
[Cmdlet(VerbsLifecycle.Stop, "EncordUploadJob", SupportsShouldProcess = true)]
[OutputType(typeof(DatasetDataLongPolling))]
public sealed class StopEncordUploadJobCommand : UploadJobCommand
{
    /// <inheritdoc />
    protected override void ProcessRecord() => StopJobs();
}
