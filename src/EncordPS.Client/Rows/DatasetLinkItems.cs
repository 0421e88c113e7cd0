using System.Text.Json.Nodes;
using EncordPS.Json;

namespace EncordPS;

/// <summary>The storage items that a dataset is to have rows of.</summary>
/// <remarks>Source: encord.orm.dataset.DatasetLinkItems, and the payload of the operation datasetlinkitems.</remarks>
public sealed class DatasetLinkItems
{
    /// <summary>The ids of the items, each a UUID.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>What the service does with items that the dataset has rows of already.</summary>
    public DataLinkDuplicatesBehavior DuplicatesBehavior { get; init; } = DataLinkDuplicatesBehavior.Skip;

    internal JsonObject ToJson() => new()
    {
        ["item_uuids"] = new JsonArray([.. Items.Select(static item => JsonValue.Create(item))]),
        ["duplicates_behavior"] = WireNames<DataLinkDuplicatesBehavior>.ToUpperSnake(DuplicatesBehavior),
    };
}
