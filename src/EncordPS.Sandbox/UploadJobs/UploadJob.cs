namespace EncordPS.Sandbox.UploadJobs;

/// <param name="Uuid">The id that clients know.</param>
/// <param name="DatasetId">The dataset that gets rows; null for a job of a folder alone.</param>
/// <param name="FolderId">The folder that gets items.</param>
internal sealed record UploadJob(Guid Uuid, long? DatasetId, long FolderId, Guid? IntegrationUuid, long OwnerId)
{
    /// <summary>The key in the database.</summary>
    public long Id { get; init; }

    public string Status { get; init; } = JobStatus.Pending;

    public bool IgnoreErrors { get; init; }

    public bool SkipDuplicates { get; init; }

    public bool UpsertMetadata { get; init; }

    public string? FileName { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}
