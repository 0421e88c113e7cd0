using System.Text.Json;
using EncordPS.Json;

namespace EncordPS.PrivateData;

/// <summary>A unit, or the failure of one, as ConvertTo-Json writes the object: with the names of its properties.</summary>
internal static class UnitRecord
{
    private static readonly HashSet<string> s_names = new(StringComparer.Ordinal)
    {
        nameof(PrivateDataUnit.Kind), nameof(PrivateDataUnit.Section), nameof(PrivateDataUnit.ObjectUrls), nameof(PrivateDataUnit.Title),
        nameof(PrivateDataUnit.ClientMetadata), nameof(PrivateDataUnit.Json), nameof(PrivateDataUnit.Line),
        Unit, "Error", "ActionDescription", "SubtaskUuid",
    };

    /// <summary>The property of a failure that is its unit.</summary>
    private const string Unit = "Unit";

    /// <summary>Whether an object is such a record, by its first member; null when there are no more bytes to tell it by.</summary>
    /// <param name="reader">At the beginning of the object. It stays there.</param>
    public static bool? IsOne(Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            return null;
        }

        // All names of the service begin with a small letter, so that most documents are told by one byte.
        return reader.TokenType == JsonTokenType.PropertyName && reader.ValueSpan is [>= (byte)'A' and <= (byte)'Z', ..]
            && s_names.Contains(reader.GetString()!);
    }

    /// <summary>The unit of a record.</summary>
    /// <exception cref="PrivateFilesException">It is none.</exception>
    public static PrivateDataUnit Read(ReadOnlySpan<byte> json, TextPlace place)
    {
        Utf8JsonReader reader = new(json);
        JsonElement record = JsonElement.ParseValue(ref reader);
        if (record.TryGetProperty(Unit, out JsonElement unit) && unit.ValueKind == JsonValueKind.Object)
        {
            record = unit;
        }

        return Find(record, nameof(PrivateDataUnit.Section)) is { Length: > 0 } section
            && Find(record, nameof(PrivateDataUnit.Json)) is { } text
            ? Make(section, text, place)
            : throw PrivateFilesException.At(
                PrivateFilesProblem.NotAnObject,
                "has an object that is neither a document with sections nor a unit with its properties Section and Json (ConvertTo-Json"
                + " writes both, and so does the text of a unit: a line of NDJSON)",
                place);
    }

    private static string? Find(JsonElement record, string name) =>
        record.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static PrivateDataUnit Make(string section, string json, TextPlace place)
    {
        try
        {
            return new PrivateDataUnit(section, new PrivateDataUnit(section, json).Utf8.ToArray(), place);
        }
        catch (ArgumentException e)
        {
            throw PrivateFilesException.At(
                PrivateFilesProblem.InvalidJson, $"has a unit of which the property Json is wrong ({e.Message.TrimEnd('.')})", place);
        }
    }
}
