using System.Globalization;

namespace EncordPS.Errors;

/// <summary>
/// Makes text of a service safe to show: what a terminal would carry out, or what turns the direction of the text around it,
/// becomes a sign that is seen.
/// </summary>
internal static class PlainText
{
    private const char Unknown = '\uFFFD';

    /// <summary>In one line: a name, a title.</summary>
    public static string Line(string text) => Replace(text, static letter => IsPlain(letter));

    /// <summary>In several lines: a message, the wire.</summary>
    public static string Lines(string text) =>
        Replace(text.Replace("\r\n", "\n"), static letter => letter is '\n' or '\t' || IsPlain(letter));

    /// <summary>Whether a letter does nothing but stand there.</summary>
    public static bool IsPlain(char letter) =>
        !IsTurn(letter)
        && char.GetUnicodeCategory(letter)
            is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    // Embeddings, overrides and isolates. The single marks of languages that are written from the right do no harm.
    private static bool IsTurn(char letter) => letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string Replace(string text, Predicate<char> isPlain)
    {
        char[]? shown = null;
        for (int i = 0; i < text.Length; i++)
        {
            if (!isPlain(text[i]))
            {
                shown ??= text.ToCharArray();
                shown[i] = Picture(text[i]);
            }
        }

        return shown is null ? text : new string(shown);
    }

    // Unicode has pictures of the control characters, in the same order.
    private static char Picture(char letter) => letter switch
    {
        < ' ' => (char)('\u2400' + letter),
        '\u007F' => '\u2421',
        _ => Unknown,
    };
}
