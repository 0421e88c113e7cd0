using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Folders;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.UploadJobs;

/// <summary>The state of a folder's upload job, when it has ended or the asked time is up.</summary>
internal sealed class PollFolderUpload(SandboxDatabase database, UploadJobService jobs) : IV2Endpoint
{
    public string Method => "GET";

    public string Route => "storage/folders/{folder}/data-upload-jobs/{job}";

    public async Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        UploadJob job = FindJob(call);
        int seconds = call.Query.Integer("timeoutSeconds", fallback: 0, minimum: 0, maximum: int.MaxValue);
        return ToAnswer(await jobs.PollAsync(job, seconds, cancellationToken), job);
    }

    private UploadJob FindJob(V2Call call)
    {
        using Session session = database.Read();
        Folder folder = FolderAccess.ForReading(session, call.User, call.PathId("folder"));
        return UploadJobTable.InFolder(session, call.PathId("job"), folder.Id);
    }

    private static Answer ToAnswer(JobState state, UploadJob job) => new(
        state.Status,
        [.. state.Finished.Select(unit => new Item(unit.ItemUuid, unit.Name))],
        [.. state.Failed.Select(unit => unit.Error)],
        state.PendingCount,
        state.DoneCount,
        state.ErrorCount,
        state.CancelledCount,
        state.Failed,
        job.FileName);

    private sealed record Answer(
        string Status,
        IReadOnlyList<Item> ItemsWithNames,
        IReadOnlyList<string> Errors,
        long UnitsPendingCount,
        long UnitsDoneCount,
        long UnitsErrorCount,
        long UnitsCancelledCount,
        IReadOnlyList<FailedUnit> UnitErrors,
        string? FileName);

    private sealed record Item(Guid ItemUuid, string Name);
}
