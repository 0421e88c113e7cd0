using EncordPS.Quickstart.Terminals;

namespace EncordPS.Quickstart.Story;

/// <summary>Shows comments as narrative and commands as somebody would type them.</summary>
internal sealed class StoryTeller(Terminal terminal)
{
    private const string Prompt = "PS> ";
    private const string Continuation = ">> ";

    public void Show(ScriptStep step)
    {
        Narrate(step.Narrative);
        if (step.Command is not null)
        {
            Type(step.Command);
        }
    }

    public void Narrate(IReadOnlyList<string> lines)
    {
        if (lines.Count > 0)
        {
            terminal.EnsureBlankLine();
        }

        foreach (string line in lines)
        {
            terminal.WriteLine(terminal.Paint(Ansi.Dim, "# " + line));
        }
    }

    public void Type(string command)
    {
        string prompt = Prompt;
        foreach (string line in command.ReplaceLineEndings("\n").Split('\n'))
        {
            terminal.WriteLine(terminal.Paint(Ansi.Prompt, prompt) + terminal.Paint(Ansi.Command, line));
            prompt = Continuation;
        }
    }
}
