using System.Collections;
using System.Collections.Specialized;
using System.Text.Json;
using System.Text.Json.Serialization;
using EncordPS.Json;

namespace EncordPS;

/// <summary>How a data group shows its items.</summary>
/// <remarks>Source: encord.orm.group_layout.DataGroupShortInfo.</remarks>
public sealed class DataGroupShortInfo
{
    /// <summary>The items by the keys that the layout has for them: each a dictionary with a uuid.</summary>
    [JsonIgnore]
    public IDictionary? LayoutContents => ToDictionary(Contents);

    /// <summary>Tiles side by side or below each other, nested; null for a group without a layout of its own.</summary>
    [JsonIgnore]
    public IDictionary? Layout => ToDictionary(Tiles);

    /// <summary>Whether the layout is fixed, and settings of single tiles.</summary>
    [JsonIgnore]
    public IDictionary? LayoutSettings => ToDictionary(Settings);

    /// <summary>The keys of what is shown on the timeline.</summary>
    public string[] Timeline { get; init => field = value ?? []; } = [];

    [JsonInclude]
    [JsonPropertyName("layoutContents")]
    internal JsonElement? Contents { get; init; }

    [JsonInclude]
    [JsonPropertyName("layout")]
    internal JsonElement? Tiles { get; init; }

    [JsonInclude]
    [JsonPropertyName("layoutSettings")]
    internal JsonElement? Settings { get; init; }

    private static OrderedDictionary? ToDictionary(JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Object } found ? JsonValues.ToDictionary(found).AsReadOnly() : null;
}
