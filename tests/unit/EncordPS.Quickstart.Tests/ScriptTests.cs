using System.Management.Automation;
using EncordPS.Quickstart.Story;

namespace EncordPS.Quickstart.Tests;

public sealed class ScriptTests
{
    private const string Sample = """
        <# Help, not narrative. #>
        [CmdletBinding()]
        param([int] $Count = 3) # also not narrative

        $null = 'prepared'

        # First,
        # count.
        1..$Count |
            ForEach-Object {
                # inside a command
                $_
            }
        'a'; 'b'
        # The end.
        """;

    private readonly Script _script = Script.Parse(Sample, "sample.ps1");

    [Fact]
    public void The_parameter_block_keeps_its_attributes_and_is_no_step() =>
        Assert.Equal("[CmdletBinding()]\nparam([int] $Count = 3)", _script.Parameters!.ReplaceLineEndings("\n"));

    [Fact]
    public void Statements_above_the_first_comment_line_are_not_shown()
    {
        Script script = Script.Parse("$a = 1\n# Story.\n$b = 2", "sample.ps1");

        Assert.Equal([false, true], script.Steps.Select(step => step.IsShown));
    }

    [Fact]
    public void A_script_without_comments_is_shown_whole() =>
        Assert.All(Script.Parse("1\n2", "sample.ps1").Steps, step => Assert.True(step.IsShown));

    [Fact]
    public void Comments_belong_to_the_statement_below_them()
    {
        ScriptStep step = _script.Steps[1];

        Assert.Equal(["First,", "count."], step.Narrative.TakeLast(2));
        Assert.Contains("# inside a command", step.Command, StringComparison.Ordinal);
    }

    [Fact]
    public void Statements_on_one_line_are_steps_of_their_own() =>
        Assert.Equal(["'a'", "'b'"], _script.Steps.Select(step => step.Command).Skip(2).Take(2));

    [Fact]
    public void Closing_comments_are_a_step_without_a_command()
    {
        ScriptStep last = _script.Steps[^1];

        Assert.Null(last.Command);
        Assert.Equal(["The end."], last.Narrative);
    }

    [Fact]
    public void A_script_that_does_not_parse_is_refused() =>
        Assert.Throws<ParseException>(() => Script.Parse("if (", "sample.ps1"));
}
