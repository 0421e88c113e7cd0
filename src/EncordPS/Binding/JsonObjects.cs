using System.Text.Json;

namespace EncordPS.Binding;

/// <summary>JSON as PowerShell's own objects, as ConvertFrom-Json makes them; dates stay texts.</summary>
internal static class JsonObjects
{
    // PowerShell has these on every object.
    private static readonly string[] s_reserved = ["psobject", "psbase", "psadapted", "psextended", "pstypenames"];

    /// <summary>What a command writes for an answer: the elements of a list, and nothing for null.</summary>
    public static IReadOnlyList<object?> All(JsonElement? answer) => answer switch
    {
        null or { ValueKind: JsonValueKind.Null } => [],
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(From)],
        { } single => [From(single)],
    };

    private static object? From(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => FromObject(element),
        JsonValueKind.Array => element.EnumerateArray().Select(From).ToArray(),
        _ => JsonValues.ToObject(element),
    };

    private static object FromObject(JsonElement element)
    {
        PSObject result = new();
        HashSet<string> names = new(s_reserved, StringComparer.OrdinalIgnoreCase) { "" };
        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (!names.Add(property.Name))
            {
                // An object cannot have such names, or two that differ only in case; a dictionary can.
                return JsonValues.ToDictionary(element);
            }

            result.Properties.Add(new PSNoteProperty(property.Name, From(property.Value)), preValidated: true);
        }

        return result;
    }
}
