using System.Globalization;

namespace EncordPS;

/// <summary>
/// A number of JSON that no number of .NET holds without a loss, such as 1e400 or one with forty digits. It is sent as it came.
/// For arithmetic convert it: [double]$number.
/// </summary>
public sealed class JsonNumber : IEquatable<JsonNumber>
{
    private readonly string _text;

    internal JsonNumber(string text) => _text = text;

    /// <summary>The nearest number that a double can be; infinity where it is too large.</summary>
    /// <param name="number">The number.</param>
    public static explicit operator double(JsonNumber number) => number?.ToDouble() ?? throw new ArgumentNullException(nameof(number));

    /// <summary>The nearest number that a double can be; infinity where it is too large.</summary>
    public double ToDouble()
    {
        try
        {
            return double.Parse(_text, NumberStyles.Float, InvariantCulture);
        }
        catch (OverflowException)
        {
            // .NET Framework
            return _text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
        }
    }

    /// <inheritdoc />
    public bool Equals(JsonNumber? other) => other?._text == _text;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as JsonNumber);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_text);

    /// <summary>The digits, as they stand in the JSON.</summary>
    public override string ToString() => _text;
}
