using System.Text.RegularExpressions;

namespace EncordPS.Binding;

/// <summary>What the service's search is asked for. It looks for a text anywhere in a name, and knows no wildcards.</summary>
internal static class SearchText
{
    /// <summary>
    /// Without the * that people put around a part of a name, and without the backticks of [WildcardPattern]::Escape; null
    /// where nothing is left to look for.
    /// </summary>
    public static string? WithoutWildcards(string? text)
    {
        string part = Regex.Replace(
            text ?? "", @"\A\*+|(?<!`)\*+\z", "", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        return part.Length > 0 ? WildcardPattern.Unescape(part) : null;
    }
}
