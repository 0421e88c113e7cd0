using System.Text.Json;
using System.Text.Json.Serialization;

namespace EncordPS.Json;

/// <summary>Reads whole numbers that the service may write with a fraction, such as a file size of 3560366.0.</summary>
internal sealed class LenientIntegerConverter : JsonConverter<long>
{
    public override long Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            throw new JsonException("Expected a number.");
        }

        if (reader.TryGetInt64(out long whole))
        {
            return whole;
        }

        double number = reader.GetDouble();
        return number is >= long.MinValue and < long.MaxValue ? (long)number : throw new JsonException("The number is too large.");
    }

    public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
