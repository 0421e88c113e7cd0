using System.Management.Automation.Language;
using System.Text.RegularExpressions;

namespace EncordPS.Completion;

/// <summary>Names as they can stand on the command line: in quotes where they need them.</summary>
internal static class QuotedNames
{
    public static string Quote(string name) =>
        Regex.IsMatch(name, @"\A([0-9]+|[\p{L}_][\w.-]*)\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))
            ? name
            : $"'{CodeGeneration.EscapeSingleQuotedStringContent(name)}'";

    /// <summary>Those that begin with what was typed.</summary>
    public static IEnumerable<CompletionResult> Completing(string typed, IEnumerable<string> names)
    {
        string begun = typed.Trim('\'', '"').Replace("''", "'");
        return names
            .Where(name => name.StartsWith(begun, StringComparison.OrdinalIgnoreCase))
            .Select(static name => new CompletionResult(
                Quote(name), PlainText.Line(name), CompletionResultType.ParameterValue, PlainText.Line(name)));
    }
}
