using System.Text;

namespace EncordPS.Json;

/// <summary>
/// Reads the bytes of a text file: UTF-8, or UTF-16 and UTF-32 with their byte-order mark. What is none of these is refused:
/// characters that are replaced would go out as if they had been meant.
/// </summary>
internal static class StrictText
{
    private static readonly Encoding[] s_marked =
    [
        // UTF-32 first: its mark begins with that of UTF-16.
        new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true),
        new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true),
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
    ];

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="FormatException">The bytes are no such text; the message says where that shows.</exception>
    public static string Decode(byte[] bytes)
    {
        Encoding? marked = Array.Find(s_marked, encoding => bytes.AsSpan().StartsWith(encoding.GetPreamble()));
        int start = marked?.GetPreamble().Length ?? 0;
        try
        {
            return (marked ?? s_utf8).GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException e)
        {
            throw new FormatException(marked is null or UTF8Encoding
                ? $"is not UTF-8: {Place(bytes, start)} has the byte {e.BytesUnknown?.FirstOrDefault():X2}"
                : $"is not {marked.WebName}, of which it has the byte-order mark", e);
        }
    }

    // The longest beginning that can be read ends where the first bad byte is.
    private static string Place(byte[] bytes, int start)
    {
        int good = 0;
        int bad = bytes.Length - start;
        while (bad - good > 1)
        {
            int middle = good + ((bad - good) / 2);
            (good, bad) = IsGood(bytes, start, middle) ? (middle, bad) : (good, middle);
        }

        string read = Read(bytes, start, good);
        return Invariant($"line {read.Count(static c => c == '\n') + 1}, column {read.Length - read.LastIndexOf('\n')}");
    }

    private static bool IsGood(byte[] bytes, int start, int count)
    {
        try
        {
            // A decoder that is not flushed leaves a character that is cut off at the end alone.
            s_utf8.GetDecoder().GetCharCount(bytes, start, count, flush: false);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static string Read(byte[] bytes, int start, int count)
    {
        char[] characters = new char[count];
        return new string(characters, 0, s_utf8.GetDecoder().GetChars(bytes, start, count, characters, 0, flush: false));
    }
}
