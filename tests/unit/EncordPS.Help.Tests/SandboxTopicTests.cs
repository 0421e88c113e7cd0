using System.Text.RegularExpressions;

namespace EncordPS.Help.Tests;

public sealed partial class SandboxTopicTests
{
    [Fact]
    public void Options_are_those_of_the_program()
    {
        string program = Repository.Source("src", "EncordPS.Sandbox", "CommandLine.cs");
        IEnumerable<string> options = Options().Matches(program).Select(Name);
        IEnumerable<string> topic = TopicLines().Matches(Repository.Text("about_EncordPS_Sandbox")).Select(match => match.Groups["name"].Value);

        // Every program has --help.
        Assert.Equal([.. options, "--help"], topic);
    }

    private static string Name(Match option) =>
        option.Groups["value"].Success ? $"{option.Groups["name"]} <{option.Groups["value"]}>" : $"{option.Groups["name"]}";

    [GeneratedRegex("""Option<[^;]*?"(?<name>--[a-z-]+)"(,\s*"(?<value>[a-z]+)")?""")]
    private static partial Regex Options();

    [GeneratedRegex("^- `(?<name>--[^`]+)`", RegexOptions.Multiline)]
    private static partial Regex TopicLines();
}
