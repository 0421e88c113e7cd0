namespace EncordPS.Sandbox.UploadJobs;

/// <param name="Id">The key in the database.</param>
/// <param name="Uuid">The id that clients know.</param>
/// <param name="DatasetId">The dataset that gets rows; null for a job of a folder alone.</param>
/// <param name="FolderId">The folder that gets items.</param>
internal sealed record UploadJob(
    long Id,
    Guid Uuid,
    long? DatasetId,
    long FolderId,
    Guid? IntegrationUuid,
    long OwnerId,
    string Status,
    bool IgnoreErrors,
    bool SkipDuplicates,
    bool UpsertMetadata,
    string? FileName);
