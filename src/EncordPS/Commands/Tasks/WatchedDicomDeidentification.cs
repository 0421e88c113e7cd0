using EncordPS.Jobs;

namespace EncordPS.Commands;

/// <summary>A de-identification job that a command looks at.</summary>
/// <param name="job">Its id.</param>
/// <param name="input">What the user passed: the target of errors about it.</param>
/// <param name="dicomUrls">Its files, where they are known.</param>
/// <param name="integrationHash">Its cloud integration, where it is known.</param>
internal sealed class WatchedDicomDeidentification(Guid job, string input, string[] dicomUrls, string? integrationHash)
    : WatchedJob(job.ToString("D"), ErrorSubject.DicomDeidentification(input))
{
    public override string Activity => "De-identifying DICOM files";

    public override string HowToWaitOn => $"Wait-EncordDicomDeidentification -JobId {Id}";

    /// <summary>Where the job stands, with what the service does not tell of it.</summary>
    public override async Task<IJobState> AskAsync(EncordClient client, TimeSpan hold, CancellationToken cancellationToken)
    {
        DicomDeidentifyTask task = await client.DicomDeidentifications.GetAsync(job, hold, cancellationToken);
        task.DicomUrls = dicomUrls;
        task.IntegrationHash = string.IsNullOrEmpty(integrationHash) ? null : integrationHash;
        return task;
    }

    protected override ErrorRecord NotDone(IJobState state) => Error(
        $"ended as {state.StatusName}.", ErrorIds.DicomDeidentificationFailed, ErrorCategory.InvalidResult,
        "The service does not say why. Check that the cloud integration can read each of the files and write beside them; "
        + "fewer files in a job show which one it is.");
}
