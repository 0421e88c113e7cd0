using EncordPS.Sandbox.Blobs;
using EncordPS.Sandbox.Datasets;
using EncordPS.Sandbox.Items;
using EncordPS.Sandbox.Media;
using EncordPS.Sandbox.Routing;

namespace EncordPS.Sandbox.Tasks;

/// <summary>Re-encodes videos of a dataset.</summary>
internal sealed class RowReencodingEndpoints(TaskTable tasks, UrlSigner signer) : IEndpoints
{
    private const string Kind = "reencode";

    private const string SelectItem = """
        SELECT item.uuid, item.storage_location FROM data_row JOIN item ON item.id = item_id WHERE hash = @hash
        """;

    public void Map(ApiRoutes routes)
    {
        routes.V1.Write("reencodevideotask", "PUT", Start);
        routes.V1.Read("reencodevideotask", "GET", Get);
    }

    private object Start(V1Call call, Session session)
    {
        Guid[] hashes = call.Payload.Ids("data_hash");
        Dataset dataset = DatasetAccess.ForChanging(session, call.User, call.DatasetHash);
        foreach (Guid hash in hashes)
        {
            long item = DataRowTable.ItemOf(session, dataset, hash);
            if (ItemTable.TypeOf(session, item) != ItemTypes.Video)
            {
                throw ApiException.Invalid($"The row {hash} is not a video.");
            }
        }

        return tasks.Add(session, Kind, call.User, dataset.Id, hashes, hashes.Length).Number;
    }

    /// <summary>How far it is; when it is done, where the results are.</summary>
    private Answer Get(V1Call call, Session session)
    {
        long number = call.Uid.ValueKind == JsonValueKind.Number && call.Uid.TryGetInt64(out long uid)
            ? uid
            : throw new InvalidFieldException(["uid"], "Input should be a valid integer", "int_type");
        Dataset dataset = DatasetAccess.ForReading(session, call.User, call.DatasetHash);
        BackgroundTask task = TaskTable.Find(session, Kind, dataset.Id, number);
        return tasks.IsDone(task)
            ? new Answer("DONE", [.. task.ReadRequest<Guid[]>().SelectMany(hash => Results(session, hash))])
            : new Answer("SUBMITTED", null);
    }

    /// <returns>None for a row that was deleted in the meantime.</returns>
    private List<ReencodedVideo> Results(Session session, Guid hash) =>
        session.All<(Guid Item, StorageLocation Location)>(SelectItem, new { hash }).ConvertAll(
            row => ToVideo(hash, row.Item, row.Location));

    /// <summary>There is a signed URL only for what Encord's own storage keeps.</summary>
    private ReencodedVideo ToVideo(Guid hash, Guid item, StorageLocation location) => location == StorageLocation.Encord
        ? new ReencodedVideo(
            hash,
            signer.Sign(HttpMethods.Get, BlobPath.OfItem(item), UrlSigner.Lifetime),
            $"cord-videos-dev/{item}.mp4")
        : new ReencodedVideo(hash, null, $"reencoded/{item}.mp4");

    private sealed record Answer(string Status, List<ReencodedVideo>? Result);

    private sealed record ReencodedVideo(Guid DataHash, string? SignedUrl, string BucketPath);
}
