using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EncordPS.Json;

/// <summary>Finds bytes that are no UTF-8.</summary>
internal static class Utf8Fault
{
    private const ulong HighBits = 0x8080_8080_8080_8080;

    /// <summary>Where the first sequence begins that is none; null for a text that is all UTF-8.</summary>
    [MethodImpl(HotPath.Options)]
    public static int? Find(ReadOnlySpan<byte> text)
    {
        int at = 0;
        while (at < text.Length)
        {
            if (text.Length - at >= sizeof(ulong) && (MemoryMarshal.Read<ulong>(text.Slice(at)) & HighBits) == 0)
            {
                at += sizeof(ulong);
            }
            else if (LengthOfLetter(text.Slice(at)) is > 0 and var length)
            {
                at += length;
            }
            else
            {
                return at;
            }
        }

        return null;
    }

    // As the Unicode Standard's table of well-formed sequences (3-7) has them; 0 for none of these.
    private static int LengthOfLetter(ReadOnlySpan<byte> text) => text[0] switch
    {
        < 0x80 => 1,
        >= 0xC2 and <= 0xDF when Follows(text, 1) => 2,
        0xE0 when Follows(text, 2, from: 0xA0) => 3,
        0xED when Follows(text, 2, to: 0x9F) => 3,
        >= 0xE1 and <= 0xEF and not 0xED when Follows(text, 2) => 3,
        0xF0 when Follows(text, 3, from: 0x90) => 4,
        0xF4 when Follows(text, 3, to: 0x8F) => 4,
        >= 0xF1 and <= 0xF3 when Follows(text, 3) => 4,
        _ => 0,
    };

    private static bool Follows(ReadOnlySpan<byte> text, int count, byte from = 0x80, byte to = 0xBF)
    {
        if (text.Length <= count || text[1] < from || text[1] > to)
        {
            return false;
        }

        for (int i = 2; i <= count; i++)
        {
            if ((text[i] & 0xC0) != 0x80)
            {
                return false;
            }
        }

        return true;
    }
}
