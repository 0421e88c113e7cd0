using System.Collections;
using System.Text.Json.Nodes;

namespace EncordPS.Binding;

/// <summary>Reads the description of files that a script made out of hashtables and objects.</summary>
internal static class PrivateFilesObject
{
    public static JsonNode? Read(object? value)
    {
        JsonNode? content = JsonValues.ToNode(value, PowerShellHost.Instance.Unwrap);
        if (content is JsonObject description)
        {
            foreach (string section in PrivateDataSections.Names.Where(description.ContainsKey))
            {
                MakeList(description, section);
            }
        }

        return content;
    }

    /// <summary>Units as lines of NDJSON; null for anything else.</summary>
    public static string? ReadUnits(object? value)
    {
        object?[] values = value is IList list ? [.. list.Cast<object?>().Select(PowerShellHost.Instance.Unwrap)] : [value];
        return values.Length > 0 && Array.TrueForAll(values, static one => one is PrivateDataUnit) ? string.Join("\n", values) : null;
    }

    // A pipeline that puts out one file gives that file and not a list of one, and null when it puts out none.
    private static void MakeList(JsonObject description, string section)
    {
        if (description[section] is JsonObject file)
        {
            description[section] = null;
            description[section] = new JsonArray(file);
        }
        else if (description[section] is null)
        {
            description[section] = new JsonArray();
        }
    }
}
