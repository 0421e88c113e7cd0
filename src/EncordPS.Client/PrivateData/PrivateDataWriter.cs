using System.Text.Json;
using System.Text.Json.Nodes;
using EncordPS.Json;

namespace EncordPS.PrivateData;

/// <summary>Writes units as the service's own document: the sections, and behind them the settings.</summary>
internal static class PrivateDataWriter
{
    /// <summary>About how many bytes a unit adds to a document.</summary>
    public static int LengthOf(PrivateDataUnit unit) => unit.Utf8.Length + 1;

    /// <summary>The document of one job, as bytes of UTF-8. Units of a section keep their order.</summary>
    public static byte[] Write(IEnumerable<PrivateDataUnit> units, PrivateDataSettings settings)
    {
        using MemoryStream text = new();
        JsonWriterOptions options = new() { Encoder = PlainJson.Readable.Options.Encoder, SkipValidation = true };
        using (Utf8JsonWriter writer = new(text, options))
        {
            writer.WriteStartObject();
            foreach (IGrouping<string, PrivateDataUnit> section in units.GroupBy(static unit => unit.Section, StringComparer.Ordinal))
            {
                writer.WriteStartArray(section.Key);
                foreach (PrivateDataUnit unit in section)
                {
                    writer.WriteRawValue(unit.Utf8.Span, skipInputValidation: true);
                }

                writer.WriteEndArray();
            }

            foreach (KeyValuePair<string, JsonNode?> member in settings.Members)
            {
                WriteMember(writer, member);
            }

            writer.WriteEndObject();
        }

        return text.ToArray();
    }

    private static void WriteMember(Utf8JsonWriter writer, KeyValuePair<string, JsonNode?> member)
    {
        writer.WritePropertyName(member.Key);
        if (member.Value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            member.Value.WriteTo(writer);
        }
    }
}
