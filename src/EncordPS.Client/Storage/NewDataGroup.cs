using System.Text.Json.Nodes;

namespace EncordPS.Storage;

/// <summary>What a new group of items is made from, which are shown together.</summary>
/// <param name="LayoutType">How they are laid out: default-grid, default-list or custom.</param>
/// <param name="Contents">The ids of the items; for custom an object of them, by the keys that the layout has for them.</param>
/// <remarks>Source: encord.orm.storage.DataGroupInput.</remarks>
internal sealed record NewDataGroup(string LayoutType, JsonNode Contents)
{
    public const string Custom = "custom";

    /// <summary>The name; null for what the service calls it.</summary>
    public string? Name { get; init; }

    /// <summary>The client metadata; null for none.</summary>
    public DataClientMetadata? ClientMetadata { get; init; }

    /// <summary>The layout of a custom group; null for none.</summary>
    public JsonNode? Layout { get; init; }

    /// <summary>Settings of the layout; null for none.</summary>
    public JsonNode? Settings { get; init; }

    /// <summary>The keys of what is shown on the timeline of a custom group.</summary>
    public IReadOnlyList<string> Timeline { get; init; } = [];

    /// <summary>The items that it is made of.</summary>
    public HashSet<Guid> Items =>
        [.. (Contents is JsonObject named ? named.Select(static content => content.Value) : Contents.AsArray())
            .Select(static id => Guid.Parse((string)id!))];

    public JsonObject ToJson()
    {
        JsonObject body = new() { ["layoutType"] = LayoutType };
        AddUnlessNull(body, "name", Name);
        body["layoutContents"] = Contents;
        AddUnlessNull(body, "layout", Layout);
        AddUnlessNull(body, "settings", Settings);
        AddUnlessNull(body, "clientMetadata", ClientMetadata?.ToNode());
        if (LayoutType == Custom)
        {
            body["timeline"] = new JsonArray([.. Timeline.Select(static key => JsonValue.Create(key))]);
        }

        return body;
    }

    private static void AddUnlessNull(JsonObject body, string name, JsonNode? value)
    {
        if (value is not null)
        {
            body[name] = value;
        }
    }
}
