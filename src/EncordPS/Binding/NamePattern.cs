namespace EncordPS.Binding;

/// <summary>A name to look for, with or without wildcards. One that has brackets in it is also found by itself.</summary>
internal sealed class NamePattern(string text)
{
    private readonly WildcardPattern? _pattern = Read(text);

    /// <summary>Whether a text may stand for other names than itself: by a wildcard, or by a backtick before one.</summary>
    public static bool IsPattern(string text) => WildcardPattern.ContainsWildcardCharacters(text) || text.Contains('`');

    public bool Matches(string name) =>
        string.Equals(name, text, StringComparison.OrdinalIgnoreCase) || _pattern?.IsMatch(name) == true;

    // "[a" is a name, and no pattern.
    private static WildcardPattern? Read(string text)
    {
        WildcardPattern pattern = new(text, WildcardOptions.IgnoreCase);
        try
        {
            _ = pattern.IsMatch("");
            return pattern;
        }
        catch (WildcardPatternException)
        {
            return null;
        }
    }
}
