namespace EncordPS;

/// <summary>A dataset that was just made.</summary>
/// <remarks>Source: encord.orm.dataset.CreateDatasetResponse.</remarks>
public sealed class CreateDatasetResponse
{
    internal CreateDatasetResponse(CreateDatasetPayload asked, StorageLocation location, CreateDatasetResponseV2 made)
    {
        Title = asked.Title;
        StorageLocation = location;
        DatasetHash = made.DatasetUuid;
        BackingFolderUuid = made.BackingFolderUuid;
    }

    /// <summary>The id of the new dataset, a UUID.</summary>
    public string DatasetHash { get; }

    /// <summary>The title, as it was asked for.</summary>
    public string Title { get; }

    /// <summary>
    /// The storage location, as it was asked for. The service is not told: a dataset takes rows from any location.
    /// </summary>
    public StorageLocation StorageLocation { get; }

    /// <summary>Always null: the service no longer tells it. Here because scripts may name it.</summary>
    public string? UserHash { get; }

    /// <summary>The storage folder that mirrors the dataset; null when none was made.</summary>
    public Guid? BackingFolderUuid { get; }

    /// <inheritdoc />
    public override string ToString() => Title;
}
