using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EncordPS.Json;

/// <summary>Between the numbers of JSON, which have any number of digits, and those of .NET. None loses a digit.</summary>
internal static class JsonNumbers
{
    private static readonly char[] s_fraction = ['.', 'e', 'E'];

    /// <summary>
    /// The number as the smallest type that writes the same digits: long, decimal or BigInteger where it is whole, else
    /// double or decimal. A double may spell it otherwise (1e3 as 1000); what none has exactly is a JsonNumber.
    /// </summary>
    public static object Read(JsonElement number) =>
        number.TryGetInt64(out long whole) ? whole : Read(number.GetRawText());

    /// <summary>A number of a caller; null for a value that is none.</summary>
    /// <exception cref="ArgumentException">It has no JSON form.</exception>
    public static JsonValue? Write(object scalar) => scalar switch
    {
        byte or sbyte or short or ushort or int or uint or long => JsonValue.Create(Convert.ToInt64(scalar, InvariantCulture)),
        ulong number => JsonValue.Create(number),
        decimal number => JsonValue.Create(number),
        float number => IsFinite(number) ? JsonValue.Create(number) : throw NoNumber(),
        double number => IsFinite(number) ? JsonValue.Create(number) : throw NoNumber(),
        BigInteger or JsonNumber => FromText(scalar.ToString()!),
        IFormattable number when IsOfNewerNet(number) => FromText(number.ToString(null, InvariantCulture)),
        _ => null,
    };

    private static object Read(string text)
    {
        if (text.IndexOfAny(s_fraction) < 0)
        {
            return decimal.TryParse(text, NumberStyles.AllowLeadingSign, InvariantCulture, out decimal large) && IsSame(large, text)
                ? large
                : ReadLarge(text);
        }

        bool isDouble = double.TryParse(text, NumberStyles.Float, InvariantCulture, out double number) && IsFinite(number);
        return isDouble && number.ToString("R", InvariantCulture) == text ? number
            : decimal.TryParse(text, NumberStyles.Float, InvariantCulture, out decimal exact) && IsSame(exact, text) ? exact
            : isDouble && Normal(number.ToString("R", InvariantCulture)) == Normal(text) ? number
            : new JsonNumber(text);
    }

    private static object ReadLarge(string text)
    {
        BigInteger whole = BigInteger.Parse(text, NumberStyles.AllowLeadingSign, InvariantCulture);
        return whole.ToString(InvariantCulture) == text ? whole : new JsonNumber(text);
    }

    private static bool IsSame(decimal number, string text) => number.ToString(InvariantCulture) == text;

    // The digits that count and where the point is: 1.50e1 and 15 are both 15 times ten to the power of zero.
    private static (bool IsNegative, string Digits, int Exponent) Normal(string text)
    {
        string[] parts = text.TrimStart('-').Split('e', 'E');
        int point = parts[0].IndexOf('.');
        string all = parts[0].Replace(".", "");
        string digits = all.TrimStart('0').TrimEnd('0');
        int exponent =
            parts.Length > 1 && int.TryParse(parts[1], NumberStyles.AllowLeadingSign, InvariantCulture, out int given) ? given : 0;
        int scale = exponent - (point < 0 ? 0 : parts[0].Length - point - 1) + (all.Length - all.TrimEnd('0').Length);
        return (text[0] == '-', digits, digits.Length == 0 ? 0 : scale);
    }

    private static JsonValue FromText(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        return JsonValue.Create(document.RootElement.Clone())!;
    }

    // Types that netstandard2.0 does not know.
    private static bool IsOfNewerNet(IFormattable value) =>
        value.GetType().FullName is "System.Half" or "System.Int128" or "System.UInt128" or "System.IntPtr" or "System.UIntPtr";

    private static bool IsFinite(double number) => !double.IsNaN(number) && !double.IsInfinity(number);

    private static ArgumentException NoNumber() => new("JSON has no NaN and no infinity.");
}
