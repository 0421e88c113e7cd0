using EncordPS.Quickstart.Engine;
using EncordPS.Quickstart.Terminals;

namespace EncordPS.Quickstart.Interactive;

/// <summary>
/// A prompt in the engine of the story. An error is an answer here; only <c>exit</c> or the end of input leaves.
/// </summary>
internal sealed class InteractiveSession(PowerShellEngine engine, CommandReader reader)
{
    public static InteractiveSession Create(PowerShellEngine engine, Terminal terminal) =>
        new(engine, new CommandReader(LinesOf(terminal, engine)));

    public void Run()
    {
        while (engine.Host.RequestedExitCode is null && reader.Read() is { } command)
        {
            if (command.Trim().Length > 0)
            {
                engine.Run(new EngineCommand(command) { AddsToHistory = true });
            }
        }
    }

    private static ILineReader LinesOf(Terminal terminal, PowerShellEngine engine)
    {
        if (!terminal.HasKeyboard)
        {
            return new PipedLineReader(terminal);
        }

        return terminal.IsScreen
            ? new LineEditor(terminal, new TabCompletion(engine.Runspace))
            : new PlainLineReader(terminal);
    }
}
