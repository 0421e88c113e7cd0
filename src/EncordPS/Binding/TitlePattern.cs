using System.Text.RegularExpressions;

namespace EncordPS.Binding;

/// <summary>
/// -Title and -TitleLike. A title with * or ? is a pattern, as everywhere in PowerShell: the service narrows the list down
/// with its own wildcards, and what they cannot tell apart is told apart here.
/// </summary>
internal sealed class TitlePattern
{
    private static readonly char[] s_wildcards = ['*', '?'];

    private readonly NamePattern? _pattern;

    public TitlePattern(string? title, string? like)
    {
        Like = LikePattern.FromWildcards(like);
        if (title is null || title.IndexOfAny(s_wildcards) < 0)
        {
            Whole = title;
            return;
        }

        _pattern = new NamePattern(title);
        Like ??= Around(title);
    }

    /// <summary>The whole title that the service is asked for.</summary>
    public string? Whole { get; }

    /// <summary>The pattern that the service is asked for.</summary>
    public string? Like { get; }

    /// <summary>What of a list matches, as it arrives.</summary>
    public IAsyncEnumerable<IReadOnlyList<T>> Filter<T>(IAsyncEnumerable<IReadOnlyList<T>> portions, Func<T, string> titleOf) =>
        _pattern is null ? portions : FilterAsync(portions, item => _pattern.Matches(titleOf(item)));

    private static async IAsyncEnumerable<IReadOnlyList<T>> FilterAsync<T>(
        IAsyncEnumerable<IReadOnlyList<T>> portions, Func<T, bool> matches)
    {
        await foreach (IReadOnlyList<T> portion in portions)
        {
            yield return [.. portion.Where(matches)];
        }
    }

    // A service's pattern for at least the same titles: it knows neither [a-z] nor the backtick, and may take a
    // backslash for one of its own.
    private static string Around(string title) =>
        Regex.Replace(title, @"`.?|\[[^\]]*\]?|[*\\]", "%", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)).Replace('?', '_');
}
