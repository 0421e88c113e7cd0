namespace EncordPS.Sandbox.Tasks;

/// <summary>The state of a folder's update: one page of the cloud's listing, and no jobs that come of it.</summary>
internal sealed record CloudSyncState
{
    public CloudSyncState(bool isDone)
    {
        Status = isDone ? "done" : "pending";
        ScanPagesProcessingPending = isDone ? 0 : 1;
        ScanPagesProcessingDone = isDone ? 1 : 0;
    }

    public string Status { get; }

    public int ScanPagesProcessingPending { get; }

    public int ScanPagesProcessingDone { get; }

    public int ScanPagesProcessingError { get; }

    public int ScanPagesProcessingCancelled { get; }

    public int UploadJobsPending { get; }

    public int UploadJobsDone { get; }

    public int UploadJobsError { get; }

    public int UploadJobsUnitsPending { get; }

    public int UploadJobsUnitsDone { get; }

    public int UploadJobsUnitsError { get; }

    public int UploadJobsUnitsCancelled { get; }
}
