namespace EncordPS.Binding;

/// <summary>Names to look for, each with or without wildcards.</summary>
/// <param name="texts">The names; null for all that there are.</param>
internal sealed class NamePatterns(IEnumerable<string>? texts)
{
    private readonly NamePattern[]? _patterns = texts?.Select(static text => new NamePattern(text)).ToArray();

    /// <summary>Whether a name is one of those that are looked for.</summary>
    public bool Match(string name) => _patterns is null || Array.Exists(_patterns, pattern => pattern.Matches(name));
}
