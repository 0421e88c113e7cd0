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
        session.First<UploadJob>(Select + " WHERE id = @id", new { id });

    public static UploadJob InDataset(Session session, Guid uuid, long dataset) =>
        session.First<UploadJob>(Select + " WHERE uuid = @uuid AND dataset_id = @dataset", new { uuid, dataset })
        ?? throw ApiException.NotFound("upload job of this dataset with the id", uuid);

    /// <summary>A job of a folder; also one of a dataset that uploads into the folder.</summary>
    public static UploadJob InFolder(Session session, Guid uuid, long folder) =>
        session.First<UploadJob>(Select + " WHERE uuid = @uuid AND folder_id = @folder", new { uuid, folder })
        ?? throw ApiException.NotFound("upload job of this folder with the id", uuid);

    public static List<long> Unfinished(Session session) =>
        session.All<long>("SELECT id FROM upload_job WHERE status = 'PENDING' ORDER BY id");

    /// <summary>Stores a job. The key in <paramref name="job"/> is ignored.</summary>
    /// <returns>The key of the new job.</returns>
    public static long Add(Session session, UploadJob job) => session.Insert(
        """
        INSERT INTO upload_job (uuid, dataset_id, folder_id, integration_uuid, owner_id, ignore_errors,
            skip_duplicates, upsert_metadata, file_name, created_at)
        VALUES (@Uuid, @DatasetId, @FolderId, @IntegrationUuid, @OwnerId, @IgnoreErrors,
            @SkipDuplicates, @UpsertMetadata, @FileName, @CreatedAt)
        """,
        job);

    /// <summary>Ends a job that has not ended yet.</summary>
    public static void End(Session session, long id, string status) => session.Execute(
        "UPDATE upload_job SET status = @status WHERE id = @id AND status = 'PENDING'", new { status, id });
}
