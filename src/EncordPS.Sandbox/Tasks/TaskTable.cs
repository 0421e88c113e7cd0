using EncordPS.Sandbox.Routing;

namespace EncordPS.Sandbox.Tasks;

/// <summary>Tasks in the database.</summary>
/// <param name="unitsPerSecond">How fast tasks go; 0 or less means that they are done at once.</param>
internal sealed class TaskTable(SandboxDatabase database, TimeProvider clock, double unitsPerSecond)
{
    private const int LongestPoll = 60;
    private const string Select = "SELECT id AS number, uuid, dataset_id, request, due_at FROM task";

    /// <summary>Stores a task. It takes as long as an upload job of so many units.</summary>
    public BackgroundTask Add<T>(Session session, string kind, User owner, long? datasetId, T request, int units)
    {
        TimeSpan duration = unitsPerSecond > 0 ? TimeSpan.FromSeconds(units / unitsPerSecond) : TimeSpan.Zero;
        DateTimeOffset due = clock.GetUtcNow() + duration;
        var task = new BackgroundTask(Number: 0, Guid.NewGuid(), datasetId, JsonSerializer.Serialize(request), due);
        long number = session.Insert(
            """
            INSERT INTO task (uuid, kind, owner_id, dataset_id, request, due_at)
            VALUES (@Uuid, @kind, @owner, @DatasetId, @Request, @DueAt)
            """,
            new { task.Uuid, kind, owner = owner.Id, task.DatasetId, task.Request, task.DueAt });
        return task with { Number = number };
    }

    public static BackgroundTask Find(Session session, string kind, User owner, Guid uuid) =>
        session.First<BackgroundTask>(
            Select + " WHERE uuid = @uuid AND kind = @kind AND owner_id = @Id", new { uuid, kind, owner.Id })
        ?? throw ApiException.NotFound("such task with the id", uuid);

    public static BackgroundTask Find(Session session, string kind, long dataset, long number) =>
        session.First<BackgroundTask>(
            Select + " WHERE id = @number AND kind = @kind AND dataset_id = @dataset", new { number, kind, dataset })
        ?? throw ApiException.NotFound("such task with the id", number);

    public bool IsDone(BackgroundTask task) => clock.GetUtcNow() >= task.DueAt;

    /// <summary>Finds the task that a call names, and waits until it is done or the asked time is up.</summary>
    public async Task<BackgroundTask> PollAsync(V2Call call, string kind, CancellationToken cancellationToken)
    {
        int seconds = call.Query.Integer("timeoutSeconds", fallback: 0, minimum: 0, maximum: int.MaxValue);
        BackgroundTask task = database.Read(session => Find(session, kind, call.User, call.PathId("task")));
        var timeout = TimeSpan.FromSeconds(Math.Min(seconds, LongestPoll));
        TimeSpan left = task.DueAt - clock.GetUtcNow();
        TimeSpan wait = left < timeout ? left : timeout;
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, cancellationToken);
        }

        return task;
    }
}
