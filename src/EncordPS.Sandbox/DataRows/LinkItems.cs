using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Datasets;
using EncordPS.Sandbox.Items;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V1;

namespace EncordPS.Sandbox.DataRows;

/// <summary>Makes rows over items of storage; the answer has the new ones.</summary>
internal sealed class LinkItems(
    SandboxDatabase database, ItemReader items, DataRowWriter writer, TimeProvider clock) : IV1Operation
{
    private const string Duplicate = "DUPLICATE";
    private const string Fail = "FAIL";
    private const string Skip = "SKIP";

    public string QueryType => "datasetlinkitems";

    public string QueryMethod => "POST";

    public async Task<object?> HandleAsync(V1Call call, CancellationToken cancellationToken)
    {
        Guid[] uuids = call.Payload.Ids("item_uuids");
        string behavior = ReadBehavior(call.Payload);
        using Session session = await database.WriteAsync(cancellationToken);
        Dataset dataset = DatasetAccess.ForChanging(session, call.User, call.DatasetOfUid);
        List<StorageItem> found = items.Find(session, call.User, uuids);
        MissingItems.Refuse(uuids, found.Select(item => item.Uuid), ApiErrorKind.InvalidArguments);

        List<string> hashes = [];
        foreach (StorageItem item in found)
        {
            long id = ItemTable.IdOf(session, item.Uuid);
            if (behavior == Duplicate || !IsLinked(session, dataset, id, item, behavior))
            {
                long row = DataRowTable.Add(session, dataset.Id, id, item.Name, clock.GetUtcNow());
                hashes.Add(DataRowTable.HashOf(session, row));
            }
        }

        var query = new DataRowQuery(dataset.Id) { Hashes = hashes };
        var rows = DataRowAnswer.Read(session, writer, query, new DataRowOptions());
        session.Commit();
        return rows;
    }

    private static bool IsLinked(Session session, Dataset dataset, long id, StorageItem item, string behavior)
    {
        bool linked = DataRowTable.IsIn(session, dataset.Id, id);
        return linked && behavior == Fail
            ? throw new ApiException(
                ApiErrorKind.Conflict, $"The item {item.Uuid} is in the dataset {dataset.Uuid} already.")
            : linked;
    }

    private static string ReadBehavior(Fields payload)
    {
        string behavior = payload.OptionalText("duplicates_behavior") ?? Skip;
        return behavior is Duplicate or Fail or Skip
            ? behavior
            : throw payload.Wrong("duplicates_behavior", $"Input should be {Duplicate}, {Fail} or {Skip}", "enum");
    }
}
