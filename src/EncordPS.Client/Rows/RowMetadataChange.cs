namespace EncordPS.Rows;

/// <summary>New metadata for one row, which is known by its storage item, or by its own id and its dataset's.</summary>
internal sealed class RowMetadataChange(Guid? item, string? datasetHash, string? dataHash, DataClientMetadata metadata)
{
    public Guid? Item { get; } = item;

    public string? DatasetHash { get; } = datasetHash;

    public string? DataHash { get; } = dataHash;

    /// <summary>Tells whether two changes are of the same row.</summary>
    public string RowId => Item?.ToString("D") ?? $"{DatasetHash}/{DataHash}";

    /// <summary>What was asked for; after a merge, what was written.</summary>
    public DataClientMetadata Metadata { get; set; } = metadata;

    /// <summary>Why the change was not made; null when it was.</summary>
    public Exception? Failure { get; set; }
}
