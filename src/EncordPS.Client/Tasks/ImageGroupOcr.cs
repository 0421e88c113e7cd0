using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;
using EncordPS.Json;

namespace EncordPS;

/// <summary>The texts that were found in one image of an image group.</summary>
/// <remarks>Source: encord.orm.dataset.ImageGroupOCR.</remarks>
public sealed class ImageGroupOcr
{
    /// <summary>
    /// What the service found, by name, as a read-only dictionary. "ocr_texts" is a list of texts, each with "text" and
    /// "boundingBox": x, y, w and h, as parts of the image's width and height.
    /// </summary>
    [JsonIgnore]
    public IDictionary ProcessedTexts => JsonValues.ToDictionary(Found).AsReadOnly();

    /// <summary>The id of the image group, a UUID. Its images' texts come in the order of the images.</summary>
    [JsonIgnore]
    public string DataHash { get; internal set; } = "";

    /// <summary>The id of the dataset, a UUID.</summary>
    [JsonIgnore]
    public string DatasetHash { get; internal set; } = "";

    [JsonInclude]
    [JsonPropertyName("processed_texts")]
    internal JsonElement Found
    {
        get;
        init => field = value.ValueKind == JsonValueKind.Object
            ? value
            : throw new JsonException("The texts are not an object.");
    }

    /// <inheritdoc />
    public override string ToString() => string.Join(" ", Texts());

    /// <summary>The texts alone; empty where they are not in the form that is known.</summary>
    internal IEnumerable<string> Texts() =>
        Found.TryGetProperty("ocr_texts", out JsonElement list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(TextOf).OfType<string>()
            : [];

    private static string? TextOf(JsonElement found) =>
        found.ValueKind == JsonValueKind.Object
        && found.TryGetProperty("text", out JsonElement text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()
            : null;
}
