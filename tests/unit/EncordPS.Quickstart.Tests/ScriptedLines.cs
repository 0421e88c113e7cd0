using EncordPS.Quickstart.Interactive;

namespace EncordPS.Quickstart.Tests;

/// <summary>Somebody at a keyboard, who types what the test says and then leaves.</summary>
internal sealed class ScriptedLines(params LineInput[] lines) : ILineReader
{
    private readonly Queue<LineInput> _lines = new(lines);

    public LineInput Read(string prompt) =>
        _lines.TryDequeue(out LineInput line) ? line : LineInput.EndOfInput;
}
