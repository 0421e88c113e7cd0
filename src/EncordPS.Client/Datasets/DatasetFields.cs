namespace EncordPS.Datasets;

/// <summary>What is read of a dataset, before it is one.</summary>
internal sealed class DatasetFields
{
    public string DatasetUuid { get; set; } = "";

    public string Title { get; set; } = "";

    public string Description { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset LastEditedAt { get; set; }

    public string? UserRole { get; set; }

    public int? StorageLocation { get; set; }

    public Guid? BackingFolderUuid { get; set; }
}
