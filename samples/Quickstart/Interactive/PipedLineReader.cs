using EncordPS.Quickstart.Terminals;

namespace EncordPS.Quickstart.Interactive;

/// <summary>
/// Reads lines that another program pipes in. They are written behind the prompt, because nobody
/// typed them there: the output then reads like a session at a keyboard.
/// </summary>
internal sealed class PipedLineReader(Terminal terminal) : ILineReader
{
    public LineInput Read(string prompt)
    {
        if (terminal.Input.ReadLine() is not { } line)
        {
            return LineInput.EndOfInput;
        }

        terminal.WriteLine(terminal.Paint(Ansi.Prompt, prompt) + line);
        return LineInput.Line(line);
    }
}
