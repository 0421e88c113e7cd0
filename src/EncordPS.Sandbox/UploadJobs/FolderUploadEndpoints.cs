using EncordPS.Sandbox.Folders;
using EncordPS.Sandbox.Routing;
using EncordPS.Sandbox.UploadRequests;

namespace EncordPS.Sandbox.UploadJobs;

/// <summary>Jobs that add private files or uploaded objects to a storage folder.</summary>
internal sealed class FolderUploadEndpoints(SandboxDatabase database, UploadJobService jobs) : IEndpoints
{
    public void Map(ApiRoutes routes)
    {
        routes.V2.Map("POST", "storage/folders/{folder}/data-upload-jobs", StartAsync);
        routes.V2.Map("GET", "storage/folders/{folder}/data-upload-jobs/{job}", PollAsync);
        routes.V2.Map("POST", "storage/folders/{folder}/data-upload-jobs/{job}/cancel", CancelAsync);
    }

    private async Task<object?> StartAsync(V2Call call, CancellationToken cancellationToken)
    {
        Fields body = call.Body;
        UploadRequest request = UploadRequest.Read(body, "externalFiles", "integrationHash");
        return await jobs.StartAsync(session => Prepare(session, call, body), request, cancellationToken);
    }

    private static UploadJob Prepare(Session session, V2Call call, Fields body)
    {
        Folder folder = FolderAccess.ForChanging(session, call.User, call.PathId("folder"));
        Guid? integration = body.OptionalId("integrationHash");
        return new UploadJob(Guid.NewGuid(), DatasetId: null, folder.Id, integration, call.User.Id)
        {
            IgnoreErrors = body.Flag("ignoreErrors"),
            FileName = body.OptionalText("fileName"),
        };
    }

    /// <summary>The state of a job, when it has ended or the asked time is up.</summary>
    private async Task<object?> PollAsync(V2Call call, CancellationToken cancellationToken)
    {
        UploadJob job = database.Read(session => UploadJobTable.InFolder(
            session,
            call.PathId("job"),
            FolderAccess.ForReading(session, call.User, call.PathId("folder")).Id));
        int seconds = call.Query.Integer("timeoutSeconds", fallback: 0, minimum: 0, maximum: int.MaxValue);
        return ToAnswer(await jobs.PollAsync(job, seconds, cancellationToken), job);
    }

    /// <summary>Cancels a job; also a dataset's, through the folder that it uploads to.</summary>
    private async Task<object?> CancelAsync(V2Call call, CancellationToken cancellationToken) =>
        new Cancelled(await jobs.CancelAsync(
            session => UploadJobTable.InFolder(
                session,
                call.PathId("job"),
                FolderAccess.ForChanging(session, call.User, call.PathId("folder")).Id),
            cancellationToken));

    private static State ToAnswer(JobState state, UploadJob job) => new(
        state.Status,
        [.. state.Finished.Select(unit => new Item(unit.ItemUuid, unit.Name))],
        [.. state.Failed.Select(unit => unit.Error)],
        state.PendingCount,
        state.DoneCount,
        state.ErrorCount,
        state.CancelledCount,
        state.Failed,
        job.FileName);

    private sealed record State(
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

    private sealed record Cancelled(int UnitsCancelledCount);
}
