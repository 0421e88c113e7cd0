namespace EncordPS.Sandbox.Media;

/// <summary>How a scene is drawn and laid out. A name that the service does not know is refused, and so are too many tiles.</summary>
internal static class SceneSettings
{
    private const int MostTiles = 50;

    private static readonly string[] s_view =
        ["pointCloudColouring", "pointRadius", "renderImageOutsideBaseRange", "radiusIndicators", "radiusFilterEnabled"];

    private static readonly string[] s_layout = ["tiles", "layout", "timeline"];

    /// <returns>The settings as JSON text, or null when there are none.</returns>
    public static string? ReadView(Fields fields, string name)
    {
        if (fields.OptionalObject(name) is { } settings)
        {
            CheckNames(settings, s_view);
        }

        return fields.OptionalJson(name);
    }

    /// <returns>The layout as JSON text, or null when there is none.</returns>
    public static string? ReadLayout(Fields fields, string name)
    {
        if (fields.OptionalObject(name) is { } layout)
        {
            CheckNames(layout, s_layout);
            CheckCount(layout, "tiles", layout.Object("tiles").Properties().Count(), least: 1);
            CheckCount(layout, "timeline", layout.OptionalList("timeline")?.Count() ?? 0, least: 0);
        }

        return fields.OptionalJson(name);
    }

    private static void CheckNames(Fields fields, string[] known)
    {
        foreach (JsonProperty property in fields.Properties().Where(property => !known.Contains(property.Name)))
        {
            throw fields.Wrong(property.Name, "Extra inputs are not permitted", "extra_forbidden");
        }
    }

    private static void CheckCount(Fields fields, string name, int count, int least)
    {
        if (count < least || count > MostTiles)
        {
            throw fields.Wrong(name, $"It should have {least} to {MostTiles} entries", "too_long");
        }
    }
}
