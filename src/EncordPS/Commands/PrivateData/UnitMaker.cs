using System.Text.Json;
using System.Text.Json.Nodes;

namespace EncordPS.Commands;

/// <summary>Writes the JSON of a unit.</summary>
internal static class UnitMaker
{
    /// <exception cref="ArgumentException">A text has half a letter.</exception>
    public static PrivateDataUnit Make(PrivateDataKind kind, IReadOnlyList<string> urls, string? title, DataClientMetadata? metadata)
    {
        JsonObject unit = [];
        if (kind == PrivateDataKind.Scene)
        {
            // The service has no name for a scene by itself.
            title ??= ListedObjects.NameOf(urls[0]);
            unit["scene"] = new JsonObject { ["url"] = Text(urls[0]), ["format"] = FormatOf(urls[0]) };
        }
        else if (UnitGroups.IsOne(kind))
        {
            AddFrames(unit, kind, urls);
        }
        else
        {
            unit["objectUrl"] = Text(urls[0]);
        }

        if (title is not null)
        {
            unit["title"] = Text(title);
        }

        if (metadata is not null)
        {
            unit["clientMetadata"] = metadata.ToNode();
        }

        return new PrivateDataUnit(
            PrivateDataSections.Of(kind), JsonSerializer.SerializeToUtf8Bytes(unit, PlainJson.Readable.JsonObject), place: null);
    }

    private static void AddFrames(JsonObject unit, PrivateDataKind kind, IReadOnlyList<string> urls)
    {
        if (kind != PrivateDataKind.DicomSeries)
        {
            unit["createVideo"] = kind == PrivateDataKind.ImageSequence;
        }

        for (int i = 0; i < urls.Count; i++)
        {
            unit[Invariant($"objectUrl_{i}")] = Text(urls[i]);
        }
    }

    private static string Text(string text) => WholeLetters.Checked(text);

    private static string FormatOf(string url)
    {
        string name = ListedObjects.NameOf(url);
        return name.Substring(name.LastIndexOf('.') + 1).ToLowerInvariant();
    }
}
