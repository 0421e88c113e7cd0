using EncordPS.Sandbox.UploadJobs;

namespace EncordPS.Sandbox.Tasks;

/// <summary>The state of a folder's update: one page of the cloud's listing, and the one job that comes of it.</summary>
internal sealed record CloudSyncState
{
    public CloudSyncState(JobState job)
    {
        bool isPending = job.Status == JobStatus.Pending;
        Status = job.Status switch
        {
            JobStatus.Pending => "pending",
            JobStatus.Done => "done",
            JobStatus.Cancelled => "cancelled",
            _ => "error",
        };
        ScanPagesProcessingDone = 1;
        UploadJobsPending = isPending ? 1 : 0;
        UploadJobsDone = job.Status == JobStatus.Done ? 1 : 0;
        UploadJobsError = job.Status == JobStatus.Error ? 1 : 0;
        UploadJobsUnitsPending = job.PendingCount;
        UploadJobsUnitsDone = job.DoneCount;
        UploadJobsUnitsError = job.ErrorCount;
        UploadJobsUnitsCancelled = job.CancelledCount;
    }

    public string Status { get; }

    public int ScanPagesProcessingPending { get; }

    public int ScanPagesProcessingDone { get; }

    public int ScanPagesProcessingError { get; }

    public int ScanPagesProcessingCancelled { get; }

    public int UploadJobsPending { get; }

    public int UploadJobsDone { get; }

    public int UploadJobsError { get; }

    public long UploadJobsUnitsPending { get; }

    public long UploadJobsUnitsDone { get; }

    public long UploadJobsUnitsError { get; }

    public long UploadJobsUnitsCancelled { get; }
}
