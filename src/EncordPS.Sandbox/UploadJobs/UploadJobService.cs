using EncordPS.Sandbox.Integrations;
using EncordPS.Sandbox.UploadRequests;

namespace EncordPS.Sandbox.UploadJobs;

/// <summary>Starts, watches and cancels upload jobs, for both APIs.</summary>
internal sealed class UploadJobService(SandboxDatabase database, UploadJobRunner runner, TimeProvider clock)
{
    private static readonly TimeSpan s_longestPoll = TimeSpan.FromSeconds(60);

    /// <summary>Stores a job, commits, and starts it.</summary>
    /// <param name="prepare">Makes the job, in the same transaction.</param>
    /// <returns>The id of the job.</returns>
    public async Task<Guid> StartAsync(
        Func<Session, UploadJob> prepare, UploadRequest request, CancellationToken cancellationToken)
    {
        (long id, Guid uuid) = await database.WriteAsync(
            session => Add(session, prepare(session), request), cancellationToken);
        runner.Start(id);
        return uuid;
    }

    /// <summary>Waits until the job ends, the asked time is over, or the client goes away.</summary>
    public async Task<JobState> PollAsync(UploadJob job, int seconds, CancellationToken cancellationToken)
    {
        var asked = TimeSpan.FromSeconds(Math.Max(seconds, 0));
        await runner.WaitAsync(job.Id, asked < s_longestPoll ? asked : s_longestPoll, cancellationToken);
        return database.Read(session => JobState.Read(
            session, UploadJobTable.Find(session, job.Id) ?? throw ApiException.NotFound("upload job", job.Uuid)));
    }

    /// <summary>Cancels what a job has not done yet.</summary>
    /// <param name="find">Finds the job, in the same transaction.</param>
    /// <returns>How many units were still pending.</returns>
    public async Task<int> CancelAsync(Func<Session, UploadJob> find, CancellationToken cancellationToken)
    {
        (long id, int cancelled) = await database.WriteAsync(
            session => Cancel(session, find(session).Id), cancellationToken);
        runner.Wake(id);
        return cancelled;
    }

    private (long Id, Guid Uuid) Add(Session session, UploadJob job, UploadRequest request)
    {
        if (job.IntegrationUuid is { } integration)
        {
            IntegrationTable.Require(session, integration);
        }

        long id = UploadJobTable.Add(session, job with
        {
            SkipDuplicates = request.SkipDuplicateUrls,
            UpsertMetadata = request.UpsertMetadata,
            CreatedAt = clock.GetUtcNow(),
        });
        UploadUnitTable.Add(session, id, request.Units);
        return (id, job.Uuid);
    }

    private static (long Id, int Cancelled) Cancel(Session session, long id)
    {
        int cancelled = UploadUnitTable.CancelPending(session, id);
        UploadJobTable.End(session, id, JobStatus.Cancelled);
        return (id, cancelled);
    }
}
