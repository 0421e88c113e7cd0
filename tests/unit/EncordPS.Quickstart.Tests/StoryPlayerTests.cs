using EncordPS.Quickstart.Engine;
using EncordPS.Quickstart.Story;

namespace EncordPS.Quickstart.Tests;

public sealed class StoryPlayerTests : IDisposable
{
    private readonly TestConsole _console = new();

    public void Dispose() => _console.Dispose();

    [Fact]
    public void Commands_are_shown_as_typed_above_their_answers()
    {
        RunOutcome outcome = Play("# Count.\n1..2 |\n    ForEach-Object { $_ * 2 }");

        Assert.Equal(RunOutcome.Completed, outcome);
        Assert.Equal(["# Count.", "PS> 1..2 |", ">>     ForEach-Object { $_ * 2 }", "2", "4"], _console.Lines);
    }

    [Fact]
    public void Parameters_and_variables_stay_from_one_step_to_the_next()
    {
        Play("param([uri] $Domain, $Other = 'default')\n$joined = \"$($Domain.Host) $Other\"\n$joined",
            new() { ["Domain"] = "http://localhost:1/" });

        Assert.Equal("localhost default", _console.Lines[^1]);
    }

    [Fact]
    public void An_error_that_lets_the_command_go_on_lets_the_story_go_on()
    {
        RunOutcome outcome = Play("Get-Command no-such-thing, Get-Help | ForEach-Object Name\n'after'");

        Assert.Equal(RunOutcome.Completed, outcome);
        Assert.Contains("Get-Help", _console.Lines);
        Assert.Contains("no-such-thing", _console.Output, StringComparison.Ordinal);
        Assert.Equal("after", _console.Lines[^1]);
    }

    [Theory]
    [InlineData("throw 'no more'", "Exception: no more")]
    [InlineData("1/0", "RuntimeException: Attempted to divide by zero.")]
    [InlineData("Import-Module ./no-such-module -ErrorAction Stop", "Import-Module: ")]
    public void An_error_that_ends_a_command_ends_the_story(string command, string shown)
    {
        RunOutcome outcome = Play($"{command}\n'after'");

        Assert.Equal(RunOutcome.Failed, outcome);
        Assert.Contains(_console.Lines, line => line.StartsWith(shown, StringComparison.Ordinal));
        Assert.DoesNotContain("after", _console.Lines);
    }

    [Fact]
    public void Redirected_output_has_no_escape_sequences_and_is_100_columns_wide()
    {
        Play("[pscustomobject] @{ Name = 'x' * 200; Other = 1 }");

        Assert.DoesNotContain('\e', _console.Output);
        Assert.All(_console.Lines, line => Assert.InRange(line.Length, 0, 100));
    }

    [Fact]
    public void A_question_that_nobody_can_answer_is_refused_and_not_waited_for()
    {
        RunOutcome outcome = Play("$Host.UI.PromptForChoice('', 'Sure?', @('&Yes', '&No'), 0)");

        Assert.Equal(RunOutcome.Failed, outcome);
        Assert.Contains("input is redirected", _console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_ends_the_story_at_once()
    {
        using PowerShellEngine engine = _console.StartEngine();
        var player = new StoryPlayer(engine, new StoryTeller(_console.Terminal));
        var script = Script.Parse("while ($true) { [Threading.Thread]::Sleep(10) }\n'after'", "sample.ps1");

        Task<RunOutcome> playing = Task.Run(() => player.Play(script, new Dictionary<string, object>()));
        while (!playing.IsCompleted)
        {
            engine.Stop();
            await Task.Delay(50);
        }

        Assert.Equal(RunOutcome.Stopped, await playing);
        Assert.DoesNotContain("after", _console.Lines);
    }

    private RunOutcome Play(string text, Dictionary<string, object>? arguments = null)
    {
        using PowerShellEngine engine = _console.StartEngine();
        var player = new StoryPlayer(engine, new StoryTeller(_console.Terminal));
        return player.Play(Script.Parse(text, "sample.ps1"), arguments ?? []);
    }
}
