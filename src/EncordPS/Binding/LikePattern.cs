namespace EncordPS.Binding;

/// <summary>Patterns for the service's …Like filters, which know the wildcards of SQL.</summary>
internal static class LikePattern
{
    /// <summary>
    /// Lets a pattern use PowerShell's wildcards too: * becomes % and ? becomes _. A text that has them as letters is
    /// still found, as the wildcards stand for those as well.
    /// </summary>
    public static string? FromWildcards(string? pattern) => pattern?.Replace('*', '%').Replace('?', '_');
}
