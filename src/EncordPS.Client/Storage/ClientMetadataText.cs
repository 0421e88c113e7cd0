using System.Collections;
using System.Text.Json;
using EncordPS.Json;

namespace EncordPS;

/// <summary>The client metadata of items and folders, which the service writes as a text of JSON.</summary>
internal static class ClientMetadataText
{
    /// <summary>The metadata as a read-only dictionary, empty for none; null when the text is no JSON object.</summary>
    public static IDictionary? ToDictionary(string? text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(OrEmpty(text));
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? JsonValues.ToDictionary(document.RootElement).AsReadOnly()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The text, or that of an empty object where the service says in some way that there is none.</summary>
    public static string OrEmpty(string? text) => text is null or "" or "null" ? "{}" : text;
}
