using EncordPS.Bulk;
using EncordPS.Rows;
using EncordPS.Vocabulary;

namespace EncordPS.BulkRows;

/// <summary>New metadata for one row, which is known by its storage item, or by its own id and its dataset's.</summary>
internal sealed class RowMetadataChange(
    Guid? item, string? datasetHash, string? dataHash, DataClientMetadata metadata, object? source = null)
    : BulkInput(item?.ToString("D") ?? $"{datasetHash}/{dataHash}", source)
{
    public Guid? Item => item;

    public string? DatasetHash => datasetHash;

    public string? DataHash => dataHash;

    /// <summary>What was asked for; after a merge, what was written.</summary>
    public DataClientMetadata Metadata { get; set; } = metadata;

    /// <summary>What was there; null where it was not looked for.</summary>
    public DataClientMetadata? Before { get; set; }

    /// <summary>What it has in common with others: rows with an item share requests, each other row has its own.</summary>
    public string RequestKey => item is null ? Value : "";
}
