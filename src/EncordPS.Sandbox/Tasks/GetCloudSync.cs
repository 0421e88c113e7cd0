using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Tasks;

/// <summary>The state of a cloud-synced folder's update, when it has ended or the asked time is up.</summary>
internal sealed class GetCloudSync(SandboxDatabase database, TaskTable tasks) : IV2Endpoint
{
    private const int LongestPoll = 60;

    public string Method => "GET";

    public string Route => "storage/folders/{folder}/cloud-linked-folder-syncs/{task}/long-polling";

    public async Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        int seconds = call.Query.Integer("timeoutSeconds", fallback: 0, minimum: 0, maximum: int.MaxValue);
        BackgroundTask task = Find(call);
        await tasks.WaitAsync(task, TimeSpan.FromSeconds(Math.Min(seconds, LongestPoll)), cancellationToken);
        return new Answer(tasks.IsDone(task));
    }

    private BackgroundTask Find(V2Call call)
    {
        using Session session = database.Read();
        return TaskTable.Find(session, StartCloudSync.Kind, call.User, call.PathId("task"));
    }

    /// <summary>One page of the cloud's listing, and no jobs that would come of it.</summary>
    private sealed record Answer
    {
        public Answer(bool isDone)
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
}
