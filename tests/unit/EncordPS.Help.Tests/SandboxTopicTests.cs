using System.Text.RegularExpressions;

namespace EncordPS.Help.Tests;

public sealed partial class SandboxTopicTests
{
    [Fact]
    public void Options_are_those_of_the_program()
    {
        string usage = Repository.Source("src", "EncordPS.Sandbox", "CommandLine.cs");
        string topic = Repository.Text("about_EncordPS_Sandbox");

        Assert.Equal(Names(UsageLines().Matches(usage)), Names(TopicLines().Matches(topic)));
    }

    private static IEnumerable<string> Names(MatchCollection matches) => matches.Select(match => match.Groups["name"].Value);

    [GeneratedRegex("^ {10}(?<name>--[a-z-]+( <[a-z]+>)?)  ", RegexOptions.Multiline)]
    private static partial Regex UsageLines();

    [GeneratedRegex("^- `(?<name>--[^`]+)`", RegexOptions.Multiline)]
    private static partial Regex TopicLines();
}
