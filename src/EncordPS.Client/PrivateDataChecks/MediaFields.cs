using System.Text.Json;

namespace EncordPS.PrivateDataChecks;

/// <summary>The fields of a description of a file, such as videoMetadata: all are needed.</summary>
/// <remarks>
/// Source: the metadata types of encord.orm.storage. The free form of private files is shown with both spellings of names.
/// </remarks>
internal sealed class MediaFields
{
    private static readonly string[] s_texts = ["mimeType", "codec"];

    private static readonly Dictionary<string, MediaFields> s_all = new(StringComparer.Ordinal)
    {
        ["videoMetadata"] = new("fps", "duration", "width", "height", "fileSize", "mimeType"),
        ["imageMetadata"] = new("mimeType", "fileSize", "height", "width"),
        ["audioMetadata"] = new("duration", "fileSize", "mimeType", "sampleRate", "bitDepth", "codec", "numChannels"),
        ["textMetadata"] = new("fileSize", "mimeType"),
        ["pdfMetadata"] = new("fileSize", "numPages"),
    };

    private readonly string[] _names;

    private MediaFields(params string[] names) => _names = names;

    /// <summary>The fields of a member; null for another member.</summary>
    public static MediaFields? Of(string member) => s_all.TryGetValue(member, out MediaFields? fields) ? fields : null;

    /// <summary>What is wrong with the value that a reader is at; null for nothing.</summary>
    public string? FindFault(Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return "is not an object";
        }

        List<string> missing = [.. _names];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = ToCamel(reader.GetString()!);
            reader.Read();
            if (missing.Remove(name) && !IsRight(name, ref reader))
            {
                return $"has no {(s_texts.Contains(name) ? "text" : "number from 0")} as its \"{name}\"";
            }

            reader.Skip();
        }

        return missing.Count == 0 ? null : $"has no \"{string.Join("\", \"", missing)}\"";
    }

    private static bool IsRight(string name, ref Utf8JsonReader reader) => s_texts.Contains(name)
        ? reader.TokenType == JsonTokenType.String
        : reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out double value) && value >= 0;

    private static string ToCamel(string name) => string.Concat(
        name.Split('_').Select(static (part, i) => i == 0 || part.Length == 0 ? part : char.ToUpperInvariant(part[0]) + part.Substring(1)));
}
