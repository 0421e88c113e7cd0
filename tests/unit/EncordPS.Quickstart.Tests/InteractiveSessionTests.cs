using EncordPS.Quickstart.Engine;
using EncordPS.Quickstart.Interactive;

namespace EncordPS.Quickstart.Tests;

public sealed class InteractiveSessionTests
{
    [Fact]
    public void Piped_lines_are_run_as_if_typed() =>
        Assert.Equal(["PS EncordPS> $a = 20", "PS EncordPS> $a + 1", "21"], Converse("$a = 20\n$a + 1"));

    [Fact]
    public void A_command_over_several_lines_waits_for_its_end() =>
        Assert.Equal(
            ["PS EncordPS> if ($true) {", ">> ", ">> 'in'", ">> }", "in"],
            Converse("if ($true) {\n\n'in'\n}"));

    [Fact]
    public void An_error_does_not_end_the_session()
    {
        string[] lines = Converse("throw 'oops'\n'still here'");

        Assert.Contains("Exception: oops", lines);
        Assert.Equal("still here", lines[^1]);
    }

    [Fact]
    public void Exit_leaves() => Assert.Equal(["PS EncordPS> exit"], Converse("exit\n'not run'"));

    [Fact]
    public void What_is_incomplete_at_the_end_of_input_is_reported() =>
        Assert.Contains("Missing closing '}'", Converse("if (1) {")[^1], StringComparison.Ordinal);

    private static string[] Converse(string input)
    {
        using var console = new TestConsole(input);
        using PowerShellEngine engine = console.StartEngine();
        InteractiveSession.Create(engine, console.Terminal).Run();
        return console.Lines;
    }
}
