using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Datasets;
using EncordPS.Sandbox.Protocol.V1;

namespace EncordPS.Sandbox.UploadJobs;

/// <summary>The state of a dataset's upload job, when it has ended or the asked time is up.</summary>
internal sealed class PollDatasetUpload(SandboxDatabase database, UploadJobService jobs) : IV1Operation
{
    public string QueryType => "datasetdatalongpolling";

    public string QueryMethod => "GET";

    public async Task<object?> HandleAsync(V1Call call, CancellationToken cancellationToken)
    {
        UploadJob job = FindJob(call);
        int seconds = call.Payload.OptionalInteger("timeout_seconds") ?? 0;
        return ToAnswer(await jobs.PollAsync(job, seconds, cancellationToken));
    }

    private UploadJob FindJob(V1Call call)
    {
        using Session session = database.Read();
        Dataset dataset = DatasetAccess.ForReading(session, call.User, call.DatasetOfUid);
        return UploadJobTable.InDataset(session, call.Payload.Id("process_hash"), dataset.Id);
    }

    private static Answer ToAnswer(JobState state) => new(
        state.Status,
        [.. state.Finished.Where(unit => unit.DataHash is not null).Select(unit => new Row(
            unit.DataHash!.Value, unit.Title!, unit.ItemUuid))],
        [.. state.Failed.Select(unit => unit.Error)],
        state.Failed,
        state.PendingCount,
        state.DoneCount,
        state.ErrorCount,
        state.CancelledCount);

    private sealed record Answer(
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
