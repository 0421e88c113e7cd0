using System.Text.RegularExpressions;

namespace EncordPS.Binding;

/// <summary>Patterns for the service's …Like filters, which know the wildcards of SQL.</summary>
internal static class LikePattern
{
    /// <summary>
    /// Lets a pattern use PowerShell's wildcards too: * becomes % and ? becomes _. A text that has them as letters is
    /// still found, as the wildcards stand for those as well; so is one that [WildcardPattern]::Escape made.
    /// </summary>
    public static string? FromWildcards(string? pattern) => pattern is null ? null : Regex.Replace(
        pattern, @"`([*?\[\]`])|[*?]", static match => Translate(match), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static string Translate(Match match) => match.Value switch
    {
        "*" => "%",
        "?" or "`*" or "`?" => "_",
        _ => match.Groups[1].Value,
    };
}
