using System.Text.RegularExpressions;

namespace EncordPS.Binding;

/// <summary>
/// -Title and -TitleLike. A title with * or ? is a pattern, as everywhere in PowerShell: the service narrows the list down
/// with its own wildcards, and what they cannot tell apart is told apart here.
/// </summary>
internal sealed class TitlePattern
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(1);

    private readonly NamePattern? _pattern;
    private bool _isFound;

    public TitlePattern(string? title, string? like)
    {
        Like = ToLike(like);
        if (title is null || !HasWildcard(title))
        {
            // As [WildcardPattern]::Escape writes it.
            Whole = title is null ? null : WildcardPattern.Unescape(title);
            return;
        }

        _pattern = new NamePattern(title);
        Like ??= Around(title);
    }

    /// <summary>The whole title that the service is asked for.</summary>
    public string? Whole { get; }

    /// <summary>The pattern that the service is asked for.</summary>
    public string? Like { get; }

    /// <summary>
    /// The title without wildcards that nothing had of what came through the filter; null for none. A pattern may match nothing.
    /// </summary>
    public string? Missing => _isFound ? null : Whole;

    /// <summary>
    /// A pattern for the service's …Like filters, which have the wildcards of SQL. PowerShell's may stand in it too: * becomes %
    /// and ? becomes _. A text that has them as letters is still found, because the wildcards match those as well; so is one that
    /// [WildcardPattern]::Escape made.
    /// </summary>
    public static string? ToLike(string? pattern) => pattern is null ? null : Regex.Replace(
        pattern, @"`([*?\[\]`])|[*?]", static match => Translate(match), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>What of a list matches, as it arrives.</summary>
    public async IAsyncEnumerable<IReadOnlyList<T>> Filter<T>(
        IAsyncEnumerable<IReadOnlyList<T>> portions, Func<T, string> titleOf)
    {
        await foreach (IReadOnlyList<T> portion in portions)
        {
            _isFound |= portion.Count > 0;
            yield return _pattern is null ? portion : [.. portion.Where(item => _pattern.Matches(titleOf(item)))];
        }
    }

    private static string Translate(Match match) => match.Value switch
    {
        "*" => "%",
        "?" or "`*" or "`?" => "_",
        _ => match.Groups[1].Value,
    };

    // Brackets alone are letters of a title: "[v1] cars" is one.
    private static bool HasWildcard(string title) => Regex.IsMatch(title, @"(?<!`)[*?]", RegexOptions.CultureInvariant, s_limit);

    // A service's pattern for at least the same titles: it knows neither [a-z] nor the backtick, and may take a
    // backslash for one of its own.
    private static string Around(string title) =>
        Regex.Replace(title, @"`.?|\[[^\]]*\]?|[*\\]", "%", RegexOptions.CultureInvariant, s_limit).Replace('?', '_');
}
