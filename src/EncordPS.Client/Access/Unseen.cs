using System.Globalization;

namespace EncordPS.Access;

/// <summary>Characters that nobody sees where they stand, or that stand for others, and their names.</summary>
internal static class Unseen
{
    // Letters, marks and signs that are drawn as nothing, such as fillers and variation selectors; and the sign of a character that
    // was lost when a file was read as another encoding.
    private static readonly HashSet<int> s_blank =
    [
        0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x2800, 0x3164, 0xFFA0, 0xFFFD,
        .. Enumerable.Range(0xFE00, 16),
    ];

    private static readonly Dictionary<int, string> s_names = new()
    {
        [' '] = "a space",
        ['\t'] = "a tab",
        ['\r'] = "a line break",
        ['\n'] = "a line break",
        [0x00A0] = "a no-break space",
        [0x00AD] = "a soft hyphen",
        [0x061C] = "a mark of direction",
        [0x200B] = "a zero-width space",
        [0x200C] = "a zero-width non-joiner",
        [0x200D] = "a zero-width joiner",
        [0x200E] = "a mark of direction",
        [0x200F] = "a mark of direction",
        [0x202F] = "a narrow no-break space",
        [0x2060] = "a word joiner",
        [0x3000] = "an ideographic space",
        [0xFEFF] = "a byte-order mark",
        [0xFFFD] = "which stands for a character that was lost",
    };

    /// <summary>Whether a character is drawn as nothing or as blank, or is none by itself.</summary>
    public static bool IsAt(string text, int index) =>
        s_blank.Contains(text[index]) || CategoryAt(text, index) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate;

    /// <summary>Whether a character is a quotation mark of print; those of keyboards are not.</summary>
    public static bool IsQuotationMark(char letter) =>
        letter is '\u00AB' or '\u00BB' or (>= '\u2018' and <= '\u201F') or '\u2039' or '\u203A';

    /// <summary>A character as it can be found again: itself where it is seen, and its number with a name where not.</summary>
    public static string NameOf(string text, int index)
    {
        int number = IsPair(text, index) ? char.ConvertToUtf32(text, index) : text[index];
        return !IsAt(text, index) ? $"'{text.Substring(index, IsPair(text, index) ? 2 : 1)}'"
            : Invariant($"U+{number:X4}, {NameOf(number)},");
    }

    private static string NameOf(int number) =>
        s_names.TryGetValue(number, out string? name) ? name
        : number is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) ? "a mark of direction"
        : number < ' ' || number is >= 0x7F and < 0xA0 ? "a control character"
        : number is >= 0x2000 and <= 0x200A or 0x205F or 0x1680 ? "a kind of space"
        : "which is not seen";

    // The second half of a pair was looked at with the first.
    private static UnicodeCategory CategoryAt(string text, int index) =>
        char.IsLowSurrogate(text[index]) && index > 0 && char.IsHighSurrogate(text[index - 1])
            ? UnicodeCategory.OtherSymbol
            : CharUnicodeInfo.GetUnicodeCategory(text, index);

    private static bool IsPair(string text, int index) => index + 1 < text.Length && char.IsSurrogatePair(text, index);
}
