using EncordPS.Quickstart.Engine;
using EncordPS.Quickstart.Interactive;
using EncordPS.Quickstart.Story;
using EncordPS.Quickstart.Terminals;

namespace EncordPS.Quickstart;

/// <summary>One run in one engine: import the module, play the story, leave the user at the prompt.</summary>
internal sealed class QuickstartRun(
    PowerShellEngine engine, Terminal terminal, Repository repository, TemporarySandbox sandbox)
{
    private readonly StoryTeller _teller = new(terminal);

    public RunOutcome Run(QuickstartOptions options)
    {
        Introduce();
        RunOutcome outcome = Type($"Import-Module '{Typed(repository.ModulePath)}'");
        if (outcome == RunOutcome.Completed && options.RunsScript)
        {
            outcome = PlayStory();
        }

        if (options.IsInteractive)
        {
            Converse();
        }
        else
        {
            Close(outcome);
        }

        return outcome;
    }

    private void Introduce()
    {
        terminal.WriteLine($"A sandbox of the Encord API listens on {sandbox.Address}, for this run only.");
        terminal.WriteLine("Each command below is shown as typed, then what it answers.");
        terminal.WriteLine();
    }

    private RunOutcome PlayStory()
    {
        var script = Script.Parse(File.ReadAllText(repository.ScriptPath), repository.ScriptPath);
        var arguments = new Dictionary<string, object>
        {
            ["Domain"] = sandbox.Address,
            ["ReportPath"] = sandbox.ReportPath,
        };
        return new StoryPlayer(engine, _teller).Play(script, arguments);
    }

    private void Converse()
    {
        // The story disconnects at its end, and a command without a session would go to api.encord.com.
        _teller.Narrate(["Your turn. Tab completes, Get-Command -Module EncordPS lists the commands, exit leaves."]);
        Type($"Connect-Encord -Domain {sandbox.Address}");
        InteractiveSession.Create(engine, terminal).Run();
    }

    private void Close(RunOutcome outcome)
    {
        string line = outcome switch
        {
            RunOutcome.Completed => "Done. Go on at a prompt with --interactive; README.md has the rest.",
            RunOutcome.Stopped => terminal.Paint(Ansi.Failure, "Stopped."),
            _ => terminal.Paint(Ansi.Failure, "The run ends here: the last command failed."),
        };
        terminal.EnsureBlankLine();
        terminal.WriteLine(line);
    }

    private RunOutcome Type(string command)
    {
        _teller.Type(command);
        return engine.Run(new EngineCommand(command) { StopsAtTerminatingError = true });
    }

    /// <summary>A path as somebody would type it here: short when it lies below the current folder.</summary>
    private static string Typed(string path)
    {
        string relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        bool isBelow = !Path.IsPathRooted(relative) && !relative.StartsWith("..", StringComparison.Ordinal);
        string typed = isBelow ? Path.Combine(".", relative) : path;
        return typed.Replace("'", "''", StringComparison.Ordinal);
    }
}
