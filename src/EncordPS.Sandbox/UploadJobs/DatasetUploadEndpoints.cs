using EncordPS.Sandbox.Datasets;
using EncordPS.Sandbox.Folders;
using EncordPS.Sandbox.Routing;
using EncordPS.Sandbox.UploadRequests;

namespace EncordPS.Sandbox.UploadJobs;

/// <summary>Jobs that add private files or uploaded objects to a dataset.</summary>
internal sealed class DatasetUploadEndpoints(SandboxDatabase database, UploadJobService jobs) : IEndpoints
{
    public void Map(ApiRoutes routes)
    {
        routes.V1.Add("datasetdatalongpolling", "POST", StartAsync);
        routes.V1.Add("datasetdatalongpolling", "GET", PollAsync);
    }

    private async Task<object?> StartAsync(V1Call call, CancellationToken cancellationToken)
    {
        UploadRequest request = UploadRequest.Read(call.Payload, "files", "integrationId");
        return new Started(await jobs.StartAsync(session => Prepare(session, call), request, cancellationToken));
    }

    private static UploadJob Prepare(Session session, V1Call call)
    {
        Dataset dataset = DatasetAccess.ForChanging(session, call.User, call.DatasetOfUid);
        Folder folder = DatasetFolder.ForUpload(session, call.User, dataset, call.Payload.OptionalId("folderUuid"));
        Guid? integration = call.Payload.OptionalId("integrationId");
        return new UploadJob(Guid.NewGuid(), dataset.Id, folder.Id, integration, call.User.Id)
        {
            IgnoreErrors = call.Payload.Flag("ignoreErrors"),
            FileName = call.Payload.OptionalText("fileName"),
        };
    }

    /// <summary>The state of a job, when it has ended or the asked time is up.</summary>
    private async Task<object?> PollAsync(V1Call call, CancellationToken cancellationToken)
    {
        UploadJob job = database.Read(session => Find(session, call));
        int seconds = call.Payload.OptionalInteger("timeout_seconds") ?? 0;
        return ToAnswer(await jobs.PollAsync(job, seconds, cancellationToken));
    }

    private static UploadJob Find(Session session, V1Call call)
    {
        Dataset dataset = DatasetAccess.ForReading(session, call.User, call.DatasetOfUid);
        return UploadJobTable.InDataset(session, call.Payload.Id("process_hash"), dataset.Id);
    }

    private static State ToAnswer(JobState state) => new(
        state.Status,
        [.. state.Finished.Where(unit => unit.DataHash is not null).Select(unit => new Row(
            unit.DataHash!.Value, unit.Title!, unit.ItemUuid))],
        [.. state.Failed.Select(unit => unit.Error)],
        state.Failed,
        state.PendingCount,
        state.DoneCount,
        state.ErrorCount,
        state.CancelledCount);

    private sealed record Started(Guid ProcessHash);

    private sealed record State(
        string Status,
        IReadOnlyList<Row> DataHashesWithTitles,
        IReadOnlyList<string> Errors,
        IReadOnlyList<FailedUnit> DataUnitErrors,
        long UnitsPendingCount,
        long UnitsDoneCount,
        long UnitsErrorCount,
        long UnitsCancelledCount);

    private sealed record Row(Guid DataHash, string Title, Guid BackingItemUuid);
}
