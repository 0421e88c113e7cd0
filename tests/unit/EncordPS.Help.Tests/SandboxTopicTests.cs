using System.Text.RegularExpressions;

namespace EncordPS.Help.Tests;

public sealed partial class SandboxTopicTests
{
    [Fact]
    public void Options_are_those_of_the_program()
    {
        string program = Repository.Source("src", "EncordPS.Sandbox", "CommandLine.cs");
        string topic = Repository.Text("about_EncordPS_Sandbox");

        // --help comes from the library.
        Assert.Equal([.. Names(ProgramOptions().Matches(program)), "--help"], Names(TopicLines().Matches(topic)));
    }

    private static IEnumerable<string> Names(MatchCollection matches) => matches.Select(match =>
        match.Groups["name"].Value + (match.Groups["value"].Success ? $" <{match.Groups["value"].Value}>" : ""));

    [GeneratedRegex("\"(?<name>--[a-z-]+)\"(,\\s+\"(?<value>[a-z]+)\")?")]
    private static partial Regex ProgramOptions();

    [GeneratedRegex("^- `(?<name>--[a-z-]+)( <(?<value>[a-z]+)>)?`", RegexOptions.Multiline)]
    private static partial Regex TopicLines();
}
