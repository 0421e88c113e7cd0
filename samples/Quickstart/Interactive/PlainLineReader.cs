using EncordPS.Quickstart.Terminals;

namespace EncordPS.Quickstart.Interactive;

/// <summary>A keyboard without a screen that can be redrawn: the console's own line input.</summary>
internal sealed class PlainLineReader(Terminal terminal) : ILineReader
{
    public LineInput Read(string prompt)
    {
        terminal.Write(prompt);
        string? line = terminal.Input.ReadLine();
        return line is null ? LineInput.EndOfInput : LineInput.Line(line);
    }
}
