namespace EncordPS.Binding;

/// <summary>Titles or names to look for. The service compares whole ones; patterns are compared here.</summary>
internal sealed class TitleFilter
{
    private readonly NamePatterns _patterns;
    private readonly HashSet<string> _missing;

    public TitleFilter(IReadOnlyList<string>? titles)
    {
        // A pattern may match nothing.
        _missing = new(titles?.Where(static title => !WildcardPattern.ContainsWildcardCharacters(title)) ?? []);
        _patterns = new(titles);
        ForService = titles?.Any(NamePattern.IsPattern) == true ? null : titles;
    }

    /// <summary>The titles that the service is asked for; null for all.</summary>
    public IReadOnlyList<string>? ForService { get; }

    /// <summary>The titles without wildcards that nothing had of what was compared.</summary>
    public IReadOnlyCollection<string> Missing => _missing;

    public bool Matches(string title)
    {
        _missing.RemoveWhere(missing => new NamePattern(missing).Matches(title));
        return _patterns.Match(title);
    }
}
