using System.Text.Json;
using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Blobs;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Datasets;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V1;

namespace EncordPS.Sandbox.Tasks;

/// <summary>How far the re-encoding of videos is; when it is done, where the results are.</summary>
internal sealed class GetReencoding(SandboxDatabase database, TaskTable tasks, UrlSigner signer) : IV1Operation
{
    public string QueryType => "reencodevideotask";

    public string QueryMethod => "GET";

    public Task<object?> HandleAsync(V1Call call, CancellationToken cancellationToken)
    {
        long number = call.Uid.ValueKind == JsonValueKind.Number && call.Uid.TryGetInt64(out long uid)
            ? uid
            : throw new InvalidFieldException(["uid"], "Input should be a valid integer", "int_type");
        using Session session = database.Read();
        Dataset dataset = DatasetAccess.ForReading(session, call.User, call.Dataset);
        BackgroundTask task = TaskTable.Find(session, StartReencoding.Kind, dataset.Id, number);
        return Task.FromResult<object?>(tasks.IsDone(task)
            ? new Answer("DONE", [.. Hashes(task).Select(hash => Result(session, hash)).OfType<Video>()])
            : new Answer("SUBMITTED", null));
    }

    private static Guid[] Hashes(BackgroundTask task) => JsonSerializer.Deserialize<Guid[]>(task.Request)!;

    /// <returns>Null for a row that was deleted in the meantime.</returns>
    private Video? Result(Session session, Guid hash) => session.First(
        "SELECT item.uuid, item.storage_location FROM data_row JOIN item ON item.id = item_id WHERE hash = $hash",
        reader => ToVideo(hash, reader.Text("uuid"), isOurs: reader.Number("storage_location") == StorageLocations.Encord),
        ("$hash", hash));

    /// <summary>There is a signed URL only for what Encord's own storage keeps.</summary>
    private Video ToVideo(Guid hash, string item, bool isOurs) => isOurs
        ? new Video(hash, signer.Sign(HttpMethods.Get, BlobPath.OfItem(item), UrlSigner.Lifetime), $"cord-videos-dev/{item}.mp4")
        : new Video(hash, null, $"reencoded/{item}.mp4");

    private sealed record Answer(string Status, List<Video>? Result);

    private sealed record Video(Guid DataHash, string? SignedUrl, string BucketPath);
}
