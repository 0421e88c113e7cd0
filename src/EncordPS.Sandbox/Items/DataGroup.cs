namespace EncordPS.Sandbox.Items;

/// <summary>A group that is asked for: a grid, a list, or a layout of the caller's own.</summary>
/// <param name="Layout">The layout as it is shown in the group's summary, as JSON.</param>
internal sealed record DataGroup(string Name, IReadOnlyList<Guid> Contents, string? ClientMetadata, string Layout)
{
    public static DataGroup Read(Fields fields)
    {
        string type = fields.Text("layoutType");
        (string Key, Guid Item)[] contents = type switch
        {
            "default-grid" or "default-list" => ReadNumbered(fields.Ids("layoutContents")),
            "custom" => ReadKeyed(fields.Object("layoutContents")),
            _ => throw fields.Wrong("layoutType", "Input should be default-grid, default-list or custom", "enum"),
        };
        return new DataGroup(
            fields.OptionalText("name") ?? "Data group",
            [.. contents.Select(entry => entry.Item)],
            fields.OptionalJson("clientMetadata"),
            JsonSerializer.Serialize(new
            {
                layoutContents = contents.ToDictionary(entry => entry.Key, entry => new { uuid = entry.Item }),
                layout = fields.Has("layout") ? fields.Any("layout")
                    : type == "custom" ? (JsonElement?)null
                    : JsonElement.Parse($$"""{"type": "{{type}}"}"""),
                timeline = ReadTimeline(fields, contents),
                layoutSettings = fields.Has("settings") ? fields.Any("settings") : JsonElement.Parse("{}"),
            }));
    }

    /// <summary>Keys of the contents.</summary>
    private static string[] ReadTimeline(Fields fields, (string Key, Guid Item)[] contents)
    {
        string[] timeline = fields.OptionalTexts("timeline") ?? [];
        return timeline.FirstOrDefault(key => !contents.Any(entry => entry.Key == key)) is { } unknown
            ? throw fields.Wrong("timeline", $"'{unknown}' is no key of layoutContents", "value_error")
            : timeline;
    }

    private static (string Key, Guid Item)[] ReadNumbered(Guid[] contents) =>
        [.. contents.Select((item, index) => ($"{index}", item))];

    private static (string Key, Guid Item)[] ReadKeyed(Fields contents) =>
        [.. contents.Properties().Select(property => (property.Name, contents.Id(property.Name)))];
}
