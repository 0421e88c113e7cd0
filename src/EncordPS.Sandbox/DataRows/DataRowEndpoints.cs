using EncordPS.Sandbox.Datasets;
using EncordPS.Sandbox.Routing;

namespace EncordPS.Sandbox.DataRows;

/// <summary>Data rows: listed, read, renamed, removed.</summary>
internal sealed class DataRowEndpoints(
    SandboxDatabase database, DataRowReader rows, HostedFiles files, TimeProvider clock) : IEndpoints
{
    public void Map(ApiRoutes routes)
    {
        V1Routes v1 = routes.V1;
        v1.Read("dataset", "GET", GetDataset);
        v1.Read("datarows", "GET", List);
        v1.Read("datarow", "GET", Get);
        v1.Write("video", "POST", Rename);
        v1.Write("video", "DELETE", Delete);
    }

    private DatasetAnswer GetDataset(V1Call call, Session session)
    {
        Dataset dataset = DatasetAccess.ForReading(session, call.User, call.DatasetHash);
        var query = DataRowQuery.ReadSettings(dataset.Id, call.Payload);
        return new DatasetAnswer(dataset, query.Rows ? new DataRowListing(database, rows, query) : null);
    }

    private DataRowListing List(V1Call call, Session session)
    {
        Dataset dataset = DatasetAccess.ForReading(session, call.User, call.DatasetHash);
        return new DataRowListing(database, rows, DataRowQuery.Read(dataset.Id, call.Payload));
    }

    /// <summary>One row, with what is asked for: signed URLs, images, client metadata.</summary>
    private DataRow Get(V1Call call, Session session)
    {
        Dataset dataset = DatasetAccess.ForReading(session, call.User, call.DatasetHash);
        Guid hash = call.UidAsId;
        DataRowTable.ItemOf(session, dataset, hash);
        Fields? wanted = call.Payload.OptionalObject("additional_data");
        Fields? images = wanted?.OptionalObject("images_data_fetch_options");
        return rows.Read(session, DataRowQuery.Of(dataset.Id, hash) with
        {
            ClientMetadata = wanted?.Flag("client_metadata") ?? false,
            SignedUrl = wanted?.Flag("signed_url") ?? false,
            Images = images is not null,
            ImageUrls = images?.Flag("fetch_signed_urls") ?? false,
        }).First();
    }

    /// <summary>Renames rows: the old way, which has no room for anything else.</summary>
    private object Rename(V1Call call, Session session)
    {
        Dataset dataset = DatasetAccess.ForChanging(session, call.User, call.DatasetOfUid);
        foreach (Fields unit in ReadUnits(call.RawPayload))
        {
            Guid hash = unit.Id("video_hash");
            DataRowTable.ItemOf(session, dataset, hash);
            DataRowTable.Rename(session, hash, unit.Text("title"));
            DataRowTable.Touch(session, hash, clock.GetUtcNow());
        }

        return new { success = true };
    }

    private static IEnumerable<Fields> ReadUnits(JsonElement payload) => payload.ValueKind == JsonValueKind.Array
        ? payload.EnumerateArray().Select((unit, index) => new Fields(unit, "payload", $"{index}"))
        : throw new InvalidFieldException(["payload"], "Input should be a valid list", "list_type");

    /// <summary>
    /// Takes rows of any type out of a dataset, all of them or none. Files in somebody's cloud stay; what Encord hosts is deleted.
    /// </summary>
    private object Delete(V1Call call, Session session)
    {
        Guid[] hashes = ReadHashes(call.Uid);
        Dataset dataset = DatasetAccess.ForChanging(session, call.User, call.DatasetHash);
        HashSet<long> items = [];
        foreach (Guid hash in hashes.Distinct())
        {
            items.Add(DataRowTable.ItemOf(session, dataset, hash));
            session.Execute("DELETE FROM data_row WHERE hash = @hash", new { hash });
        }

        foreach (long item in items)
        {
            files.DeleteUnused(session, item);
        }

        DatasetTable.Touch(session, dataset.Id, clock.GetUtcNow());
        return true;
    }

    private static Guid[] ReadHashes(JsonElement uid) => uid.ValueKind == JsonValueKind.Array
        ? [.. uid.EnumerateArray().Select(ReadHash)]
        : throw new InvalidFieldException(["uid"], "Input should be a valid list", "list_type");

    private static Guid ReadHash(JsonElement entry) =>
        entry.ValueKind == JsonValueKind.String && entry.TryGetGuid(out Guid hash)
            ? hash
            : throw new InvalidFieldException(
                ["uid"], $"Input should be a valid UUID, got {entry.GetRawText()}", "uuid_parsing");
}
