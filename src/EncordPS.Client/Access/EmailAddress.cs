namespace EncordPS.Access;

/// <summary>
/// Addresses of users. What cannot be one is found before anything is sent: the service would make a new user of a typing
/// error. What is strange but possible is left to the service, for only the servers of mail know which addresses there are.
/// </summary>
internal static class EmailAddress
{
    // RFC 5321, 4.5.3.1.3: a path has 256 characters, of which two are its brackets.
    private const int Longest = 254;

    // The last three may stand in an address, but do so only where a link or a path was copied.
    private const string Forbidden = "<>()[],;:\\\"/?";

    // An apostrophe belongs to names such as O'Brien; around an address it is a quotation mark.
    private const string Quotes = "'`";

    /// <summary>What is wrong with a text as an address, as the end of a sentence; null for nothing.</summary>
    public static string? FindFault(string text) =>
        text.Length == 0 ? "it is empty"
        : text.Length > Longest ? $"it has more than {Longest} characters"
        : FindCharacter(text) ?? FindQuote(text) ?? FindShape(text, text.IndexOf('@'));

    private static string? FindCharacter(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (IsForbidden(text, i))
            {
                return $"it has {Unseen.NameOf(text, i)} as character {Position(i)}";
            }
        }

        return null;
    }

    private static bool IsForbidden(string text, int index) =>
        Forbidden.IndexOf(text[index]) >= 0 || Unseen.IsAt(text, index) || Unseen.IsQuotationMark(text[index]);

    private static string? FindQuote(string text) =>
        Quotes.IndexOf(text[0]) >= 0 ? $"it begins with {Unseen.NameOf(text, 0)}, character 1"
        : Quotes.IndexOf(text[text.Length - 1]) >= 0 ? $"it ends with {Unseen.NameOf(text, text.Length - 1)}, character {text.Length}"
        : null;

    private static string? FindShape(string text, int at) =>
        at < 0 ? "it has no '@'"
        : at == 0 ? "nothing stands before the '@'"
        : text.IndexOf('@', at + 1) is var second and >= 0 ? $"it has a second '@' as character {Position(second)}"
        : text[0] == '.' ? "it begins with '.', character 1"
        : text[at - 1] == '.' ? $"it has '.' before the '@', as character {Position(at - 1)}"
        : FindInDomain(text, at + 1);

    private static string? FindInDomain(string text, int start)
    {
        for (int i = start; i < text.Length; i++)
        {
            if (text[i] == '.' && (i == start || text[i - 1] == '.'))
            {
                return $"nothing stands before the '.' that is character {Position(i)}";
            }

            if (!IsOfDomain(text[i]))
            {
                return $"it has {Unseen.NameOf(text, i)} after the '@', as character {Position(i)}";
            }
        }

        return start == text.Length ? "nothing stands after the '@'"
            : text[text.Length - 1] == '.' ? $"it ends with '.', character {text.Length}"
            : null;
    }

    // Names of hosts have letters and signs of many languages; of ASCII only these.
    private static bool IsOfDomain(char letter) => letter is '.' or '-' or '_' or > '\u007F' || char.IsLetterOrDigit(letter);

    private static string Position(int index) => (index + 1).ToString(InvariantCulture);
}
