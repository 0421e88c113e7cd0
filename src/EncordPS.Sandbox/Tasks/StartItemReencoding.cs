using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Items;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Tasks;

/// <summary>Starts to re-encode video items.</summary>
internal sealed class StartItemReencoding(SandboxDatabase database, ItemReader items, TaskTable tasks) : IV2Endpoint
{
    public const string Kind = "reencode-items";

    public string Method => "POST";

    public string Route => "storage/items/reencode";

    public async Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        Guid[] uuids = call.Body.Ids("storageItems");
        call.Body.Text("processTitle");
        using Session session = await database.WriteAsync(cancellationToken);
        List<StorageItem> found = items.Find(session, call.User, uuids);
        MissingItems.Refuse(uuids, found.Select(item => item.Uuid), ApiErrorKind.Authorisation);
        if (found.Find(item => item.ItemType != ItemTypes.Video) is { } other)
        {
            throw ApiException.Invalid($"The item {other.Uuid} is not a video.");
        }

        BackgroundTask task = tasks.Add(session, Kind, call.User, datasetId: null, uuids, uuids.Length);
        session.Commit();
        return task.Uuid;
    }
}
