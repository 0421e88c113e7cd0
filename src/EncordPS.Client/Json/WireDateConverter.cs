using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EncordPS.Json;

/// <summary>
/// Reads the service's date-times: "2024-03-05 18:51:05", RFC 1123 and ISO 8601. A time without a zone is
/// UTC, and every time becomes UTC. They are sent in ISO 8601, with six digits of fraction or none where there is none.
/// </summary>
internal sealed class WireDateConverter : JsonConverter<DateTimeOffset>
{
    // "2024-03-05 18:51:05", the form of data rows: there are many of them, so it is read without making a string.
    private const int PlainLength = 19;

    private const long TicksPerMicrosecond = 10;

    // Of "+00:00".
    private const int OffsetLength = 6;

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && TryRead(ref reader, out DateTimeOffset value)
            ? value
            : throw new JsonException("Expected a date and time.");

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);

    /// <summary>Reads the text that the reader stands at.</summary>
    /// <returns>False when it is no date and time.</returns>
    public static bool TryRead(ref Utf8JsonReader reader, out DateTimeOffset value) =>
        (!reader.HasValueSequence && TryReadPlain(reader.ValueSpan, out value))
        || TryReadWithOffset(ref reader, out value)
        || TryParse(reader.GetString()!, out value);

    // "2024-03-05T18:51:05.123456+00:00", the form of the v2 API: the reader knows it, and without an offset takes it for local time.
    private static bool TryReadWithOffset(ref Utf8JsonReader reader, out DateTimeOffset value)
    {
        value = default;
        if (reader.HasValueSequence || reader.ValueSpan.Length <= OffsetLength)
        {
            return false;
        }

        byte mark = reader.ValueSpan[reader.ValueSpan.Length - OffsetLength];
        bool hasOffset = mark is (byte)'+' or (byte)'-' || reader.ValueSpan[reader.ValueSpan.Length - 1] == 'Z';
        if (!hasOffset || !reader.TryGetDateTimeOffset(out value))
        {
            return false;
        }

        value = value.ToUniversalTime();
        return true;
    }

    /// <summary>A time as the v2 API takes it: UTC is written Z.</summary>
    public static string ForV2(DateTimeOffset time) => Format(time, utc: "Z");

    /// <summary>A time as the legacy API takes it: UTC is written +00:00.</summary>
    public static string? ForLegacy(DateTimeOffset? time) => time is { } value ? Format(value, utc: "+00:00") : null;

    private static string Format(DateTimeOffset time, string utc)
    {
        bool isWhole = time.Ticks % TimeSpan.TicksPerSecond / TicksPerMicrosecond == 0;
        string local = time.ToString(isWhole ? "yyyy-MM-dd'T'HH:mm:ss" : "yyyy-MM-dd'T'HH:mm:ss.ffffff", InvariantCulture);
        return local + (time.Offset == TimeSpan.Zero ? utc : time.ToString("zzz", InvariantCulture));
    }

    private static bool TryParse(string text, out DateTimeOffset value)
    {
        // RFC 1123 ends in GMT; the service also writes UTC there.
        string normal = text.EndsWith(" UTC", StringComparison.Ordinal) ? text.Substring(0, text.Length - 3) + "GMT" : text;
        return DateTimeOffset.TryParse(
            normal, InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out value);
    }

    private static bool TryReadPlain(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length != PlainLength || text[4] != '-' || text[7] != '-' || text[10] != ' ' || text[13] != ':' || text[16] != ':'
            || !TryReadNumber(text.Slice(0, 4), out int year) || !TryReadNumber(text.Slice(5, 2), out int month)
            || !TryReadNumber(text.Slice(8, 2), out int day) || !TryReadNumber(text.Slice(11, 2), out int hour)
            || !TryReadNumber(text.Slice(14, 2), out int minute) || !TryReadNumber(text.Slice(17, 2), out int second)
            || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        value = new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero);
        return true;
    }

    private static bool TryReadNumber(ReadOnlySpan<byte> digits, out int value)
    {
        value = 0;
        foreach (byte digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            value = (value * 10) + digit - '0';
        }

        return true;
    }
}
