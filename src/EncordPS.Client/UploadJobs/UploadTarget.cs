namespace EncordPS.UploadJobs;

/// <summary>Where an upload job puts its files: a dataset, with or without a named folder, or a folder alone.</summary>
/// <param name="DatasetHash">The dataset; null for a folder alone.</param>
/// <param name="FolderUuid">The folder; null for the dataset's own.</param>
internal sealed record UploadTarget(string? DatasetHash, Guid? FolderUuid)
{
    /// <summary>The id of the dataset; that of the folder where there is none.</summary>
    public string Id => DatasetHash ?? FolderUuid!.Value.ToString("D");

    /// <summary>The target in words.</summary>
    public override string ToString() => DatasetHash is null ? $"storage folder {FolderUuid}" : $"dataset {DatasetHash}";
}
