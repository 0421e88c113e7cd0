using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Datasets;
using EncordPS.Sandbox.Items;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V1;

namespace EncordPS.Sandbox.Tasks;

/// <summary>Starts to re-encode videos of a dataset.</summary>
internal sealed class StartReencoding(SandboxDatabase database, TaskTable tasks) : IV1Operation
{
    public const string Kind = "reencode";

    public string QueryType => "reencodevideotask";

    public string QueryMethod => "PUT";

    public async Task<object?> HandleAsync(V1Call call, CancellationToken cancellationToken)
    {
        Guid[] hashes = call.Payload.Ids("data_hash");
        using Session session = await database.WriteAsync(cancellationToken);
        Dataset dataset = DatasetAccess.ForChanging(session, call.User, call.Dataset);
        foreach (Guid hash in hashes)
        {
            CheckVideo(session, dataset, hash);
        }

        BackgroundTask task = tasks.Add(session, Kind, call.User, dataset.Id, hashes, hashes.Length);
        session.Commit();
        return task.Number;
    }

    private static void CheckVideo(Session session, Dataset dataset, Guid hash)
    {
        long item = DataRows.DataRowTable.ItemOf(session, dataset, hash);
        if (ItemTable.TypeOf(session, item) != ItemTypes.Video)
        {
            throw ApiException.Invalid($"The row {hash} is not a video.");
        }
    }
}
