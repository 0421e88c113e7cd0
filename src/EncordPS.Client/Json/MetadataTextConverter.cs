using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EncordPS.Json;

/// <summary>Reads client metadata that the v2 API writes as a JSON text: {"clientMetadata": "{\"site\": \"a\"}"}.</summary>
internal sealed class MetadataTextConverter : JsonConverter<IDictionary>
{
    public override IDictionary? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? Read(reader.GetString()!) : throw new JsonException("Expected metadata as a JSON text.");

    /// <summary>Reads the text itself.</summary>
    /// <exception cref="JsonException">It is not the JSON of an object.</exception>
    public static IDictionary? Read(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text.Length > 0 ? text : "null");
        return document.RootElement.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.Object => new ReadOnlyDictionary(document.RootElement),
            _ => throw new JsonException("Expected a JSON object in the metadata's text."),
        };
    }

    public override void Write(Utf8JsonWriter writer, IDictionary value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Metadata are sent as DataClientMetadata.");
}
