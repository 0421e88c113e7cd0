namespace EncordPS.Sandbox.UploadJobs;

/// <summary>How far a job is. The two APIs show the same in different shapes.</summary>
internal sealed record JobState(
    string Status,
    IReadOnlyList<FinishedUnit> Finished,
    IReadOnlyList<FailedUnit> Failed,
    long PendingCount,
    long DoneCount,
    long ErrorCount,
    long CancelledCount)
{
    private const string CountUnits =
        "SELECT status, count(*) FROM upload_unit WHERE job_id = @Id GROUP BY status";

    /// <summary>Reads the state. What was finished is listed once the job has ended, not on every poll.</summary>
    public static JobState Read(Session session, UploadJob job)
    {
        Dictionary<string, long> counts = session.All<(string Status, long Count)>(CountUnits, new { job.Id })
            .ToDictionary(entry => entry.Status, entry => entry.Count);
        return new JobState(
            job.Status,
            job.Status == JobStatus.Pending ? [] : FinishedUnit.Of(session, job),
            FailedUnit.Of(session, job),
            counts.GetValueOrDefault(JobStatus.Pending),
            counts.GetValueOrDefault(JobStatus.Done),
            counts.GetValueOrDefault(JobStatus.Error),
            counts.GetValueOrDefault(JobStatus.Cancelled));
    }
}
