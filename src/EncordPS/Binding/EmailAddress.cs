namespace EncordPS.Binding;

/// <summary>Addresses of users.</summary>
internal static class EmailAddress
{
    // RFC 5321, 4.5.3.1.3: a path has 256 characters, of which two are its brackets.
    private const int Longest = 254;

    private const string Forbidden = "<>()[],;:\\\"";

    /// <summary>
    /// Whether a text can be an address at all. Which addresses there are, only their servers know: what is strange but
    /// possible is left to the service.
    /// </summary>
    public static bool IsPossible(string text)
    {
        int at = text.IndexOf('@');
        return at > 0
            && text.Length <= Longest
            && text.IndexOf('@', at + 1) < 0
            && !text.Any(static c => char.IsWhiteSpace(c) || char.IsControl(c) || Forbidden.IndexOf(c) >= 0)
            && IsDomain(text.Substring(at + 1));
    }

    private static bool IsDomain(string text) => text.Length > 0 && text.Split('.').All(static label => label.Length > 0);
}
