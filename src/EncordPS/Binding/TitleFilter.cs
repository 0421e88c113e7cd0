namespace EncordPS.Binding;

/// <summary>Titles to look for. The service compares whole titles; patterns are compared here.</summary>
internal sealed class TitleFilter
{
    private readonly NamePattern[]? _patterns;

    public TitleFilter(string[]? titles)
    {
        if (titles is not null && titles.Any(NamePattern.IsPattern))
        {
            _patterns = [.. titles.Select(static title => new NamePattern(title))];
        }
        else
        {
            ForService = titles;
        }
    }

    /// <summary>The titles that the service is asked for; null for all.</summary>
    public IReadOnlyList<string>? ForService { get; }

    public bool Matches(CloudIntegration integration) =>
        _patterns is null || _patterns.Any(pattern => pattern.Matches(integration.Title));
}
