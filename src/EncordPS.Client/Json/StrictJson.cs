using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EncordPS.Json;

/// <summary>Reads JSON that a person has written, and says where it is wrong.</summary>
internal static class StrictJson
{
    // Of two members with one name the service would silently lose one.
    private static readonly JsonDocumentOptions s_options = new() { AllowDuplicateProperties = false };

    /// <exception cref="JsonException">
    /// The text is not JSON, or an object in it has two members of one name, or it is nested too deep, or a text in it has half
    /// a letter.
    /// </exception>
    public static JsonNode? Parse(string json)
    {
        WholeLetters.Check(json);
        return JsonNode.Parse(json, documentOptions: s_options);
    }

    /// <summary>
    /// What is wrong and where, such as "is not valid JSON: line 2, column 8". Columns count characters, as editors do.
    /// </summary>
    public static string Describe(JsonException error, string json) =>
        JsonFault.Describe(json)
        ?? (error is { LineNumber: { } line, BytePositionInLine: { } position }
            ? Invariant($"is not valid JSON: line {line + 1}, column {Characters(json, line, position) + 1}")
            : $"is not valid JSON: {error.Message.TrimEnd('.')}");

    private static int Characters(string json, long line, long bytes)
    {
        string[] lines = json.Split('\n');
        byte[] text = Encoding.UTF8.GetBytes(line < lines.Length ? lines[line] : "");
        return Encoding.UTF8.GetCharCount(text, 0, (int)Math.Min(bytes, text.Length));
    }
}
