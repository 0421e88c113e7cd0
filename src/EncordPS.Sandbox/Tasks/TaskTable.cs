using System.Text.Json;
using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol;
using Microsoft.Data.Sqlite;

namespace EncordPS.Sandbox.Tasks;

/// <summary>Tasks in the database.</summary>
internal sealed class TaskTable(SandboxOptions options)
{
    private const string Select = "SELECT id, uuid, kind, owner_id, dataset_id, request, due_at FROM task";

    /// <summary>Writes a task down that takes as long as upload jobs would for so many units.</summary>
    public BackgroundTask Add<T>(Session session, string kind, User owner, long? datasetId, T request, int units)
    {
        TimeSpan duration = options.JobRate > 0 ? TimeSpan.FromSeconds(units / options.JobRate) : TimeSpan.Zero;
        DateTimeOffset due = options.Clock.GetUtcNow() + duration;
        var task = new BackgroundTask(
            Number: 0, Guid.NewGuid(), kind, owner.Id, datasetId, JsonSerializer.Serialize(request), due);
        long number = session.Insert(
            """
            INSERT INTO task (uuid, kind, owner_id, dataset_id, request, due_at)
            VALUES ($uuid, $kind, $owner, $dataset, $request, $due)
            """,
            ("$uuid", task.Uuid), ("$kind", kind), ("$owner", owner.Id), ("$dataset", datasetId),
            ("$request", task.Request), ("$due", task.DueAt));
        return task with { Number = number };
    }

    public static BackgroundTask Find(Session session, string kind, User owner, Guid uuid) =>
        session.First(
            Select + " WHERE uuid = $uuid AND kind = $kind AND owner_id = $owner",
            Map,
            ("$uuid", uuid), ("$kind", kind), ("$owner", owner.Id))
        ?? throw ApiException.NotFound("such task with the id", uuid);

    public static BackgroundTask Find(Session session, string kind, long datasetId, long number) =>
        session.First(
            Select + " WHERE id = $number AND kind = $kind AND dataset_id = $dataset",
            Map,
            ("$number", number), ("$kind", kind), ("$dataset", datasetId))
        ?? throw ApiException.NotFound("such task with the id", number);

    public bool IsDone(BackgroundTask task) => options.Clock.GetUtcNow() >= task.DueAt;

    /// <summary>Waits until a task is done or the time is up.</summary>
    public Task WaitAsync(BackgroundTask task, TimeSpan timeout, CancellationToken cancellationToken)
    {
        TimeSpan left = task.DueAt - options.Clock.GetUtcNow();
        TimeSpan wait = left < timeout ? left : timeout;
        return wait > TimeSpan.Zero ? Task.Delay(wait, cancellationToken) : Task.CompletedTask;
    }

    private static BackgroundTask Map(SqliteDataReader reader) => new(
        reader.Number("id"),
        reader.Id("uuid"),
        reader.Text("kind"),
        reader.Number("owner_id"),
        reader.OptionalNumber("dataset_id"),
        reader.Text("request"),
        reader.Time("due_at"));
}
