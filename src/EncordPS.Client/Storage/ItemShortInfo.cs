using System.Management.Automation;
using System.Text.Json.Serialization;
using EncordPS.Json;

namespace EncordPS;

/// <summary>An item that another one is part of.</summary>
/// <remarks>Source: encord.orm.storage.ItemShortInfo.</remarks>
public sealed class ItemShortInfo
{
    /// <summary>The id. Also as ItemUuid.</summary>
    public required Guid Uuid { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>The id of the folder that it is in.</summary>
    public Guid ParentUuid { get; init; }

    /// <summary>The name of that folder.</summary>
    public string ParentName { get; init => field = value ?? ""; } = "";

    /// <summary>What kind of thing it is.</summary>
    [JsonIgnore]
    public StorageItemType ItemType => WireNames<StorageItemType>.Parse(ItemTypeName) ?? StorageItemType.Unknown;

    /// <summary>The kind in the service's own words; also for kinds that this version does not know.</summary>
    [JsonPropertyName("itemType")]
    [Hidden]
    public string ItemTypeName { get; init => field = value ?? ""; } = "";

    /// <inheritdoc />
    public override string ToString() => Name;
}
