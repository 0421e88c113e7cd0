namespace EncordPS.Binding;

/// <summary>Titles to look for. The service compares whole titles; patterns are compared here.</summary>
internal sealed class TitleFilter
{
    private readonly WildcardPattern[]? _patterns;

    public TitleFilter(string[]? titles)
    {
        if (titles is not null && titles.Any(WildcardPattern.ContainsWildcardCharacters))
        {
            _patterns = [.. titles.Select(static title => new WildcardPattern(title, WildcardOptions.IgnoreCase))];
        }
        else
        {
            ForService = titles;
        }
    }

    /// <summary>The titles that the service is asked for; null for all.</summary>
    public IReadOnlyList<string>? ForService { get; }

    public bool Matches(CloudIntegration integration) =>
        _patterns is null || _patterns.Any(pattern => pattern.IsMatch(integration.Title));
}
