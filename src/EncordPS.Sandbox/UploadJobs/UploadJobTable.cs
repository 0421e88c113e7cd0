using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol;
using Microsoft.Data.Sqlite;

namespace EncordPS.Sandbox.UploadJobs;

/// <summary>Upload jobs in the database.</summary>
internal static class UploadJobTable
{
    private const string Select = """
        SELECT id, uuid, dataset_id, folder_id, integration_uuid, owner_id, status, ignore_errors, skip_duplicates,
            upsert_metadata, file_name
        FROM upload_job
        """;

    /// <returns>Null when the job went away together with its folder or dataset.</returns>
    public static UploadJob? Find(Session session, long id) =>
        session.First(Select + " WHERE id = $id", Map, ("$id", id));

    public static UploadJob InDataset(Session session, Guid uuid, long datasetId) =>
        session.First(
            Select + " WHERE uuid = $uuid AND dataset_id = $dataset", Map, ("$uuid", uuid), ("$dataset", datasetId))
        ?? throw ApiException.NotFound("upload job of this dataset with the id", uuid);

    /// <summary>A job of a folder; also one of a dataset that uploads into the folder.</summary>
    public static UploadJob InFolder(Session session, Guid uuid, long folderId) =>
        session.First(
            Select + " WHERE uuid = $uuid AND folder_id = $folder", Map, ("$uuid", uuid), ("$folder", folderId))
        ?? throw ApiException.NotFound("upload job of this folder with the id", uuid);

    public static List<long> Unfinished(Session session) =>
        session.All("SELECT id FROM upload_job WHERE status = 'PENDING' ORDER BY id", reader => reader.GetInt64(0));

    /// <summary>Writes a job down; the key in <paramref name="job"/> does not count.</summary>
    /// <returns>The key that it got.</returns>
    public static long Add(Session session, UploadJob job, DateTimeOffset now) => session.Insert(
        """
        INSERT INTO upload_job (uuid, dataset_id, folder_id, integration_uuid, owner_id, ignore_errors,
            skip_duplicates, upsert_metadata, file_name, created_at)
        VALUES ($uuid, $dataset, $folder, $integration, $owner, $ignore, $skip, $upsert, $file, $now)
        """,
        ("$uuid", job.Uuid), ("$dataset", job.DatasetId), ("$folder", job.FolderId),
        ("$integration", job.IntegrationUuid), ("$owner", job.OwnerId), ("$ignore", job.IgnoreErrors),
        ("$skip", job.SkipDuplicates), ("$upsert", job.UpsertMetadata), ("$file", job.FileName), ("$now", now));

    /// <summary>Ends a job that has not ended yet.</summary>
    public static void End(Session session, long id, string status) => session.Execute(
        "UPDATE upload_job SET status = $status WHERE id = $id AND status = 'PENDING'",
        ("$status", status), ("$id", id));

    private static UploadJob Map(SqliteDataReader reader) => new(
        reader.Number("id"),
        reader.Id("uuid"),
        reader.OptionalNumber("dataset_id"),
        reader.Number("folder_id"),
        reader.OptionalId("integration_uuid"),
        reader.Number("owner_id"),
        reader.Text("status"),
        reader.Flag("ignore_errors"),
        reader.Flag("skip_duplicates"),
        reader.Flag("upsert_metadata"),
        reader.OptionalText("file_name"));
}
