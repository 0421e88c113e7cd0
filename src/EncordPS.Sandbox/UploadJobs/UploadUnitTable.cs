using EncordPS.Sandbox.UploadRequests;

namespace EncordPS.Sandbox.UploadJobs;

/// <summary>The units of upload jobs in the database.</summary>
internal static class UploadUnitTable
{
    /// <summary>Adds the units of a job, which may be hundreds of thousands.</summary>
    public static void Add(Session session, long job, IEnumerable<UploadUnit> units)
    {
        foreach (UploadUnit unit in units)
        {
            session.RunAgain(
                "INSERT INTO upload_unit (job_id, uuid, content) VALUES (@job, @uuid, @content)",
                ("@job", job), ("@uuid", Guid.NewGuid()), ("@content", JsonSerializer.Serialize(unit)));
        }
    }

    public static List<(long Id, UploadUnit Unit)> Pending(Session session, long job, int limit) =>
        session.All<(long Id, string Content)>(
            "SELECT id, content FROM upload_unit WHERE job_id = @job AND status = 'PENDING' ORDER BY id LIMIT @limit",
            new { job, limit }).ConvertAll(row => (row.Id, Parse(row.Content)));

    public static void SetDone(Session session, long id, long? item, long? row) => session.RunAgain(
        "UPDATE upload_unit SET status = 'DONE', item_id = @item, row_id = @row WHERE id = @id",
        ("@item", item), ("@row", row), ("@id", id));

    public static void SetError(Session session, long id, string error) => session.Execute(
        "UPDATE upload_unit SET status = 'ERROR', error = @error WHERE id = @id", new { error, id });

    /// <returns>How many were pending.</returns>
    public static int CancelPending(Session session, long job) => session.Execute(
        "UPDATE upload_unit SET status = 'CANCELLED' WHERE job_id = @job AND status = 'PENDING'", new { job });

    public static UploadUnit Parse(string content) => JsonSerializer.Deserialize<UploadUnit>(content)!;
}
