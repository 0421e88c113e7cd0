using System.Text.Json.Serialization;
using EncordPS.Sandbox.Items;
using EncordPS.Sandbox.Media;
using EncordPS.Sandbox.Routing;

namespace EncordPS.Sandbox.Tasks;

/// <summary>Re-encodes video items.</summary>
internal sealed class ItemReencodingEndpoints(ItemReader items, TaskTable tasks) : IEndpoints
{
    private const string Kind = "reencode-items";

    public void Map(ApiRoutes routes)
    {
        routes.V2.Write("POST", "storage/items/reencode", Start);
        routes.V2.Read("GET", "storage/items/reencode/{task}", Get);
    }

    private object Start(V2Call call, Session session)
    {
        Guid[] uuids = call.Body.Ids("storageItems");
        call.Body.Text("processTitle");
        List<StorageItem> found = items.Require(session, call.User, uuids, ApiErrorKind.Authorisation);
        return found.Find(item => item.ItemType != ItemTypes.Video) is { } other
            ? throw ApiException.Invalid($"The item {other.Uuid} is not a video.")
            : tasks.Add(session, Kind, call.User, datasetId: null, uuids, uuids.Length).Uuid;
    }

    private Answer Get(V2Call call, Session session)
    {
        BackgroundTask task = TaskTable.Find(session, Kind, call.User, call.PathId("task"));
        return tasks.IsDone(task)
            ? new Answer("done", [.. task.ReadRequest<Guid[]>().Select(item => new Item(item, Success: true))])
            : new Answer("submitted", null);
    }

    private sealed record Answer(string Status, List<Item>? Result);

    /// <summary>
    /// What is inside the result is not defined by the protocol; these names are those of its examples.
    /// </summary>
    private sealed record Item([property: JsonPropertyName("item_uuid")] Guid ItemUuid, bool Success);
}
