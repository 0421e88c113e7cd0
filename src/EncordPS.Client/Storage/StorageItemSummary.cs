using System.Text.Json;
using System.Text.Json.Serialization;
using EncordPS.Storage;

namespace EncordPS;

/// <summary>Where an item is used. The counts are of all uses, the lists of those that you have access to.</summary>
/// <remarks>Source: encord.orm.storage.StorageItemSummary.</remarks>
public sealed class StorageItemSummary
{
    /// <summary>How many groups and series contain the item.</summary>
    public int FrameInGroups { get; init; }

    /// <summary>Those groups and series that you have access to.</summary>
    public ItemShortInfo[] AccessibleGroupItems { get; init => field = value ?? []; } = [];

    /// <summary>How many datasets have rows made of the item.</summary>
    public int UsedInDatasets { get; init; }

    /// <summary>Those datasets that you have access to.</summary>
    public DatasetShortInfo[] AccessibleDatasets { get; init => field = value ?? []; } = [];

    /// <summary>The layout of a data group; null for all other items.</summary>
    [JsonPropertyName("groupLayout")]
    public DataGroupShortInfo? DataGroup { get; init; }

    /// <summary>All of it as JSON: what a column of a CSV file has.</summary>
    public override string ToString() => JsonSerializer.Serialize(this, StorageJson.Readable.StorageItemSummary);
}
