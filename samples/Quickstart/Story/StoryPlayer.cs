using EncordPS.Quickstart.Engine;

namespace EncordPS.Quickstart.Story;

/// <summary>Runs a script step by step in one scope, as if it were dot-sourced, and shows each step.</summary>
internal sealed class StoryPlayer(PowerShellEngine engine, StoryTeller teller)
{
    public RunOutcome Play(Script script, IReadOnlyDictionary<string, object> arguments)
    {
        RunOutcome outcome = script.Parameters is null
            ? RunOutcome.Completed
            : engine.Run(new EngineCommand(script.Parameters) { Arguments = arguments });

        foreach (ScriptStep step in script.Steps.TakeWhile(_ => outcome == RunOutcome.Completed))
        {
            outcome = Play(step);
        }

        return outcome;
    }

    private RunOutcome Play(ScriptStep step)
    {
        if (step.IsShown)
        {
            teller.Show(step);
        }

        return step.Command is null
            ? RunOutcome.Completed
            : engine.Run(new EngineCommand(step.Command) { StopsAtTerminatingError = true });
    }
}
