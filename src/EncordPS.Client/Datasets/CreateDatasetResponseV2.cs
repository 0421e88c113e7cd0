namespace EncordPS;

/// <summary>What the service answers when it has made a dataset.</summary>
/// <remarks>Source: encord.orm.dataset.CreateDatasetResponseV2.</remarks>
public sealed class CreateDatasetResponseV2
{
    /// <summary>The id of the new dataset.</summary>
    public required string DatasetUuid { get; init; }

    /// <summary>The folder that mirrors the dataset; null when none was made.</summary>
    public Guid? BackingFolderUuid { get; init; }
}
