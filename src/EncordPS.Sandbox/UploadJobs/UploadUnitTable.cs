using System.Text.Json;
using EncordPS.Sandbox.Database;
using Microsoft.Data.Sqlite;

namespace EncordPS.Sandbox.UploadJobs;

/// <summary>The units of upload jobs in the database.</summary>
internal static class UploadUnitTable
{
    /// <summary>Adds the units of a job, which may be hundreds of thousands.</summary>
    public static void Add(Session session, long jobId, IEnumerable<UploadUnit> units)
    {
        using SqliteCommand insert = session.Command(
            "INSERT INTO upload_unit (job_id, uuid, content) VALUES ($job, $uuid, $content)",
            ("$job", jobId), ("$uuid", ""), ("$content", ""));
        foreach (UploadUnit unit in units)
        {
            insert.Parameters["$uuid"].Value = Guid.NewGuid().ToString();
            insert.Parameters["$content"].Value = JsonSerializer.Serialize(unit);
            insert.ExecuteNonQuery();
        }
    }

    public static List<(long Id, UploadUnit Unit)> Pending(Session session, long jobId, int limit) => session.All(
        "SELECT id, content FROM upload_unit WHERE job_id = $job AND status = 'PENDING' ORDER BY id LIMIT $limit",
        reader => (reader.GetInt64(0), Parse(reader.GetString(1))),
        ("$job", jobId), ("$limit", limit));

    public static void SetDone(Session session, long id, long? itemId, long? rowId) => session.Execute(
        "UPDATE upload_unit SET status = 'DONE', item_id = $item, row_id = $row WHERE id = $id",
        ("$item", itemId), ("$row", rowId), ("$id", id));

    public static void SetError(Session session, long id, string error) => session.Execute(
        "UPDATE upload_unit SET status = 'ERROR', error = $error WHERE id = $id", ("$error", error), ("$id", id));

    /// <returns>How many were pending.</returns>
    public static int CancelPending(Session session, long jobId) => session.Execute(
        "UPDATE upload_unit SET status = 'CANCELLED' WHERE job_id = $job AND status = 'PENDING'", ("$job", jobId));

    public static UploadUnit Parse(string content) => JsonSerializer.Deserialize<UploadUnit>(content)!;
}
