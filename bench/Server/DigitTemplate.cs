using System.Buffers;
using System.Globalization;
using System.Text;

namespace EncordPS.Bench.Server;

/// <summary>A piece of JSON in which a number of twelve digits is filled in, as fast as bytes can be copied.</summary>
internal sealed class DigitTemplate
{
    public const int Digits = 12;

    private static readonly string s_mark = new('#', Digits);

    private readonly byte[] _text;
    private readonly int[] _places;

    public DigitTemplate(string text)
    {
        _text = Encoding.UTF8.GetBytes(text);
        _places = [.. Enumerable.Range(0, text.Length - Digits).Where(at => text.AsSpan(at, Digits).SequenceEqual(s_mark))];
    }

    public void Write(IBufferWriter<byte> output, long number)
    {
        Span<byte> target = output.GetSpan(_text.Length)[.._text.Length];
        _text.CopyTo(target);
        foreach (int place in _places)
        {
            number.TryFormat(target.Slice(place, Digits), out _, "D12", CultureInfo.InvariantCulture);
        }

        output.Advance(_text.Length);
    }
}
