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

        return TryRead(ref reader, out long whole) ? whole : throw new JsonException("The number is too large.");
    }

    /// <summary>Reads the number that the reader stands at.</summary>
    /// <returns>False when it is too large.</returns>
    public static bool TryRead(ref Utf8JsonReader reader, out long whole)
    {
        if (reader.TryGetInt64(out whole))
        {
            return true;
        }

        bool isInRange = reader.TryGetDouble(out double number) && number is >= long.MinValue and < long.MaxValue;
        whole = isInRange ? (long)number : 0;
        return isInRange;
    }

    public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
