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
                layout = fields.Has("layout") ? fields.Any("layout") : JsonElement.Parse($$"""{"type": "{{type}}"}"""),
                layoutSettings = fields.Has("settings") ? fields.Any("settings") : JsonElement.Parse("{}"),
            }));
    }

    private static (string Key, Guid Item)[] ReadNumbered(Guid[] contents) =>
        [.. contents.Select((item, index) => ($"{index}", item))];

    private static (string Key, Guid Item)[] ReadKeyed(Fields contents) =>
        [.. contents.Properties().Select(property => (property.Name, contents.Id(property.Name)))];
}
