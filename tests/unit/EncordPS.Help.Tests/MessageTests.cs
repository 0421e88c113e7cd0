using System.Text.RegularExpressions;

namespace EncordPS.Help.Tests;

/// <summary>What all messages of the module have in common.</summary>
public sealed partial class MessageTests
{
    [Fact]
    public void Numbers_in_messages_do_not_follow_the_culture()
    {
        string[] files = [.. Repository.Files("*.cs", "src", "EncordPS"), .. Repository.Files("*.cs", "src", "EncordPS.Client")];

        Assert.NotEmpty(files);
        Findings.None(
            from file in files
            from line in File.ReadLines(file).Index()
            where Formatted().IsMatch(line.Item)
            select $"{file}({line.Index + 1}): Invariant($\"...\") is missing");
    }

    /// <summary>An interpolated text with a number format that is no argument of Invariant.</summary>
    [GeneratedRegex("""(?<!Invariant\()\$"[^"]*\{[^{}":]+:[NFPCE0#]\d*[^{}"]*\}""")]
    private static partial Regex Formatted();
}
