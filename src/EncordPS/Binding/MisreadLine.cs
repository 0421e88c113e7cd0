namespace EncordPS.Binding;

/// <summary>
/// A line of a table that was read with the wrong delimiter, as Import-Csv gives it: one column, whose name is all of the headers.
/// It names nothing that a command looks for.
/// </summary>
internal static class MisreadLine
{
    // What programs write instead of commas, among them those of countries that write numbers with a comma.
    private static readonly char[] s_delimiters = [';', '\t', '|'];

    /// <summary>The header and its delimiter; null for anything else.</summary>
    public static (string Header, char Delimiter)? Find(object? record) =>
        HeaderOf(record) is { } header && header.IndexOfAny(s_delimiters) is >= 0 and var at ? (header, header[at]) : null;

    // A command that takes nothing but an id has PowerShell's text of the line: @{DatasetHash;Title=1;x}.
    private static string? HeaderOf(object? record) => record switch
    {
        PSObject { BaseObject: PSCustomObject } line =>
            line.Properties.Take(2).Select(static property => property.Name).ToArray() is [string header] ? header : null,
        string text when text.StartsWith("@{", StringComparison.Ordinal) && text.IndexOf('=') is > 0 and var end =>
            text.Substring(2, end - 2),
        _ => null,
    };
}
