using System.Text.RegularExpressions;

namespace EncordPS.Help.Tests;

/// <summary>A row of docs/conformance.md.</summary>
/// <param name="Reference">A class or member of the reference.</param>
/// <param name="Here">The types and members that have it.</param>
/// <param name="ReachedBy">The commands, some with a parameter.</param>
/// <param name="Tests">The tests that prove it.</param>
internal sealed partial record ConformanceRow(string Reference, string[] Here, string[] ReachedBy, string[] Tests)
{
    public static ConformanceRow[] ReadAll() =>
        [.. Rows().Matches(Repository.Source("docs", "conformance.md")).Select(match => Read(match.Value.Trim('|').Split('|')))];

    private static ConformanceRow Read(string[] cells) =>
        new(Names(cells[0]).Single(), Names(cells[1]), Names(cells[2]), Names(cells[3]));

    private static string[] Names(string cell) => [.. Quoted().Matches(cell).Select(match => match.Value)];

    [GeneratedRegex("^[|] `.*[|]$", RegexOptions.Multiline)]
    private static partial Regex Rows();

    // A pattern such as *part* is no name.
    [GeneratedRegex("(?<=`)[A-Za-z][^`]*(?=`)")]
    private static partial Regex Quoted();
}
