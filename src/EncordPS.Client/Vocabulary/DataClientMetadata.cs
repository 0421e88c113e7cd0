using System.Text.Json;
using System.Text.Json.Nodes;
using EncordPS.Json;

namespace EncordPS;

/// <summary>Metadata that a client keeps with a data row or storage item: a JSON object.</summary>
/// <remarks>Source: encord.orm.dataset.DataClientMetadata.</remarks>
public sealed class DataClientMetadata
{
    // An element cannot change: many rows can share it.
    private readonly JsonElement _payload;

    /// <summary>Takes metadata from JSON text.</summary>
    /// <param name="json">A JSON object.</param>
    /// <exception cref="ArgumentException">The text is not JSON, or not an object.</exception>
    public DataClientMetadata(string json) : this(Parse(json))
    {
    }

    internal DataClientMetadata(JsonObject payload) => _payload = JsonSerializer.SerializeToElement(payload, PlainJson.Readable.JsonObject);

    /// <summary>The metadata as a dictionary: OrderedDictionary, arrays, texts, numbers, booleans and nulls.</summary>
    public System.Collections.IDictionary Payload => JsonValues.ToDictionary(_payload);

    /// <summary>The metadata as JSON text.</summary>
    public string ToJson() => WholeLetters.TextOf(_payload);

    /// <inheritdoc />
    public override string ToString() => ToJson();

    internal JsonObject ToNode() => JsonObject.Create(WholeLetters.Replaced(_payload))!;

    internal JsonElement ToElement() => _payload;

    /// <summary>This metadata with changes laid over it: objects are merged member by member, all else is replaced.</summary>
    internal DataClientMetadata MergedWith(DataClientMetadata changes)
    {
        JsonObject merged = ToNode();
        Merge(merged, changes.ToNode());
        return new DataClientMetadata(merged);
    }

    private static void Merge(JsonObject target, JsonObject changes)
    {
        foreach (KeyValuePair<string, JsonNode?> change in changes)
        {
            if (change.Value is JsonObject nested && target[change.Key] is JsonObject existing)
            {
                Merge(existing, nested);
            }
            else
            {
                target[change.Key] = change.Value?.DeepClone();
            }
        }
    }

    private static JsonObject Parse(string json)
    {
        try
        {
            return StrictJson.Parse(json) as JsonObject
                ?? throw new ArgumentException("Metadata must be a JSON object, such as {\"site\": \"a\"}.");
        }
        catch (JsonException e)
        {
            throw new ArgumentException($"Metadata {StrictJson.Describe(e, json)}.", e);
        }
    }
}
