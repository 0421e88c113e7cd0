using System.Text.Json;
using System.Text.Json.Serialization;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Tasks;

/// <summary>How far the re-encoding of video items is.</summary>
internal sealed class GetItemReencoding(SandboxDatabase database, TaskTable tasks) : IV2Endpoint
{
    public string Method => "GET";

    public string Route => "storage/items/reencode/{task}";

    public Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        using Session session = database.Read();
        BackgroundTask task = TaskTable.Find(session, StartItemReencoding.Kind, call.User, call.PathId("task"));
        return Task.FromResult<object?>(tasks.IsDone(task)
            ? new Answer("done", [.. Items(task).Select(item => new Item(item, Success: true))])
            : new Answer("submitted", null));
    }

    private static Guid[] Items(BackgroundTask task) => JsonSerializer.Deserialize<Guid[]>(task.Request)!;

    private sealed record Answer(string Status, List<Item>? Result);

    /// <summary>
    /// What is inside the result is not defined by the protocol; these names are those of its examples.
    /// </summary>
    private sealed record Item([property: JsonPropertyName("item_uuid")] Guid ItemUuid, bool Success);
}
