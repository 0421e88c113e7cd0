using EncordPS.Sandbox.Datasets;
using EncordPS.Sandbox.Items;
using EncordPS.Sandbox.Routing;

namespace EncordPS.Sandbox.DataRows;

/// <summary>Rows together with the items behind them: rows over items, and the metadata that items keep.</summary>
internal sealed class DataRowItemEndpoints(ItemReader items, DataRowReader rows, TimeProvider clock) : IEndpoints
{
    private const string Duplicate = "DUPLICATE";
    private const string Fail = "FAIL";
    private const string Skip = "SKIP";

    public void Map(ApiRoutes routes)
    {
        routes.V1.Write("datarow", "POST", Save);
        routes.V1.Write("datasetlinkitems", "POST", Link);
    }

    /// <summary>Changes a row's title, its client metadata, or both.</summary>
    private SaveAnswer Save(V1Call call, Session session)
    {
        Dataset dataset = DatasetAccess.ForChanging(session, call.User, call.DatasetHash);
        Guid hash = call.UidAsId;
        long item = DataRowTable.ItemOf(session, dataset, hash);
        string[] updated = [.. call.Payload.Properties().Select(field => field.Name)];
        foreach (string field in updated)
        {
            Change(session, hash, item, field, call.Payload);
        }

        if (updated.Length > 0)
        {
            DataRowTable.Touch(session, hash, clock.GetUtcNow());
        }

        DataRowQuery query = DataRowQuery.Of(dataset.Id, hash) with { ClientMetadata = true };
        return new SaveAnswer(updated, rows.Read(session, query).First());
    }

    private void Change(Session session, Guid hash, long item, string field, Fields payload)
    {
        switch (field)
        {
            case "data_title":
                DataRowTable.Rename(session, hash, payload.Text(field));
                break;
            case "client_metadata":
                ItemTable.SetMetadata(session, item, payload.OptionalJson(field), clock.GetUtcNow());
                break;
            default:
                throw payload.Wrong(field, "Only data_title and client_metadata can be changed", "extra_forbidden");
        }
    }

    /// <summary>Makes rows over items of storage; the answer has the new ones.</summary>
    private List<DataRow> Link(V1Call call, Session session)
    {
        Guid[] uuids = call.Payload.Ids("item_uuids");
        string behavior = ReadBehavior(call.Payload);
        Dataset dataset = DatasetAccess.ForChanging(session, call.User, call.DatasetOfUid);
        List<Guid> hashes = [];
        foreach (StorageItem item in items.Require(session, call.User, uuids, ApiErrorKind.InvalidArguments))
        {
            if (behavior == Duplicate || !IsLinked(session, dataset, item, behavior))
            {
                long row = DataRowTable.Add(session, dataset.Id, item.Id, item.Name, clock.GetUtcNow());
                hashes.Add(DataRowTable.HashOf(session, row));
            }
        }

        return [.. rows.Read(session, DataRowQuery.Of(dataset.Id, hashes))];
    }

    private static bool IsLinked(Session session, Dataset dataset, StorageItem item, string behavior)
    {
        bool isLinked = DataRowTable.IsIn(session, dataset.Id, item.Id);
        return isLinked && behavior == Fail
            ? throw new ApiException(
                ApiErrorKind.Conflict, $"The item {item.Uuid} is in the dataset {dataset.Uuid} already.")
            : isLinked;
    }

    private static string ReadBehavior(Fields payload)
    {
        string behavior = payload.OptionalText("duplicates_behavior") ?? Skip;
        return behavior is Duplicate or Fail or Skip
            ? behavior
            : throw payload.Wrong("duplicates_behavior", $"Input should be {Duplicate}, {Fail} or {Skip}", "enum");
    }

    private sealed record SaveAnswer(string[] UpdatedFields, DataRow DataRow);
}
