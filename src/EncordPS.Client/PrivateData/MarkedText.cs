using System.Text;

namespace EncordPS.PrivateData;

/// <summary>
/// The bytes of a text file as UTF-8 without a byte-order mark. UTF-16 and UTF-32 are known by theirs. A text without one is taken for
/// UTF-8, and the parser refuses what is none: characters that are replaced would go out as if they had been meant.
/// </summary>
internal static class MarkedText
{
    private const int LongestMark = 4;

    private static readonly Encoding[] s_marked =
    [
        // UTF-32 first: its mark begins with that of UTF-16.
        new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true),
        new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true),
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
    ];

    /// <summary>Takes a stream that can seek, and gives one of UTF-8, which closes it with itself.</summary>
    public static async Task<Stream> OpenAsync(Stream text, CancellationToken cancellationToken)
    {
        byte[] beginning = new byte[LongestMark];
        int length = await text.ReadAsync(beginning, 0, beginning.Length, cancellationToken);
        Encoding? marked = Array.Find(
            s_marked, encoding => beginning.AsSpan(0, length).StartsWith(encoding.GetPreamble()));
        text.Position = marked?.GetPreamble().Length ?? 0;
        return marked is null or UTF8Encoding ? text : new TranscodedText(text, marked);
    }
}
