namespace EncordPS.Binding;

/// <summary>What the service's search is asked for. It looks for a text anywhere in a name, and knows no wildcards.</summary>
internal static class SearchText
{
    /// <summary>Without the * that people put around a part of a name; null where nothing is left to look for.</summary>
    public static string? WithoutWildcards(string? text) => text?.Trim('*') is { Length: > 0 } part ? part : null;
}
