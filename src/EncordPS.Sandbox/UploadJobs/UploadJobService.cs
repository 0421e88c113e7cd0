using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Integrations;
using EncordPS.Sandbox.Protocol;

namespace EncordPS.Sandbox.UploadJobs;

/// <summary>Starts, watches and cancels upload jobs, for both APIs.</summary>
internal sealed class UploadJobService(SandboxDatabase database, UploadJobRunner runner, TimeProvider clock)
{
    private static readonly TimeSpan s_longestPoll = TimeSpan.FromSeconds(60);

    /// <summary>Writes a job down in the caller's transaction; it runs after <see cref="Run"/>.</summary>
    public long Add(Session session, UploadJob job, UploadRequest request)
    {
        if (job.IntegrationUuid is { } integration)
        {
            IntegrationTable.Require(session, integration);
        }

        long id = UploadJobTable.Add(session, job, clock.GetUtcNow());
        UploadUnitTable.Add(session, id, request.Units);
        return id;
    }

    public void Run(long jobId) => runner.Start(jobId);

    /// <summary>Waits up to the asked time for the job's end, or for the client to lose interest.</summary>
    public async Task<JobState> PollAsync(UploadJob job, int seconds, CancellationToken cancellationToken)
    {
        var asked = TimeSpan.FromSeconds(Math.Max(seconds, 0));
        await runner.WaitAsync(job.Id, asked < s_longestPoll ? asked : s_longestPoll, cancellationToken);
        using Session session = database.Read();
        return JobState.Read(
            session, UploadJobTable.Find(session, job.Id) ?? throw ApiException.NotFound("upload job", job.Uuid));
    }

    /// <returns>How many units were still pending.</returns>
    public static int Cancel(Session session, UploadJob job)
    {
        int cancelled = UploadUnitTable.CancelPending(session, job.Id);
        UploadJobTable.End(session, job.Id, JobStatus.Cancelled);
        return cancelled;
    }

    public void Wake(UploadJob job) => runner.Wake(job.Id);
}
