using System.Text.RegularExpressions;

namespace EncordPS.Help.Tests;

/// <summary>The tests by the names that docs/conformance.md has for them.</summary>
internal static partial class Tests
{
    /// <returns>"Class.Method" of xUnit, and "File: what it does" of Pester.</returns>
    public static IEnumerable<string> ThereAre() =>
        Repository.Files("*Tests.cs", "tests", "unit").SelectMany(file => NamesIn(file, Methods(), "."))
            .Concat(Repository.Files("*.Tests.ps1", "tests", "pester").SelectMany(file => NamesIn(file, Its(), ": ")));

    private static IEnumerable<string> NamesIn(string file, Regex test, string separator) =>
        from match in test.Matches(File.ReadAllText(file))
        select Path.GetFileName(file).Split(".Tests.ps1")[0].Split(".cs")[0] + separator + match.Groups["name"].Value;

    // A test is a method with an attribute above it.
    [GeneratedRegex(@"\]\r?\n    public (async Task|Task|void) (?<name>\w+)\(")]
    private static partial Regex Methods();

    [GeneratedRegex("""^ *It '(?<name>[^']+)'""", RegexOptions.Multiline)]
    private static partial Regex Its();
}
