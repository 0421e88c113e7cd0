using System.Runtime.CompilerServices;

namespace EncordPS.Json;

/// <summary>A place in a text of UTF-8, as editors count it: from 1, and columns in characters of .NET.</summary>
/// <param name="Line">The line.</param>
/// <param name="Column">The column.</param>
/// <param name="ByteColumn">The same column in bytes, from 0, as the parser counts.</param>
internal readonly record struct TextPlace(int Line, int Column, long ByteColumn)
{
    /// <summary>Where a text begins.</summary>
    public static readonly TextPlace Start = new(1, 1, 0);

    /// <summary>The place behind a piece of text that begins here.</summary>
    [MethodImpl(HotPath.Options)]
    public TextPlace After(ReadOnlySpan<byte> text)
    {
        int line = Line;
        int lineStart = 0;
        for (int at; (at = text.Slice(lineStart).IndexOf((byte)'\n')) >= 0; lineStart += at + 1)
        {
            line++;
        }

        ReadOnlySpan<byte> rest = text.Slice(lineStart);
        int characters = Characters(rest);
        return lineStart == 0
            ? new TextPlace(line, Column + characters, ByteColumn + rest.Length)
            : new TextPlace(line, characters + 1, rest.Length);
    }

    /// <summary>Where in a text that begins here the parser's line and column (both from 0) are.</summary>
    public int OffsetOf(ReadOnlySpan<byte> text, long line, long byteColumn)
    {
        int lineStart = 0;
        for (long i = Line - 1; i < line; i++)
        {
            int length = text.Slice(lineStart).IndexOf((byte)'\n');
            if (length < 0)
            {
                return text.Length;
            }

            lineStart += length + 1;
        }

        long offset = lineStart + byteColumn - (lineStart == 0 ? ByteColumn : 0);
        return (int)Math.Max(0, Math.Min(offset, text.Length));
    }

    /// <summary>Such as "line 3, column 5".</summary>
    public override string ToString() => Invariant($"line {Line}, column {Column}");

    // One for each character that begins, and two for the four bytes of an emoji, which is two characters of .NET.
    [MethodImpl(HotPath.Options)]
    private static int Characters(ReadOnlySpan<byte> text)
    {
        int count = 0;
        foreach (byte b in text)
        {
            count += (b & 0xC0) == 0x80 ? 0 : b >= 0xF0 ? 2 : 1;
        }

        return count;
    }
}
