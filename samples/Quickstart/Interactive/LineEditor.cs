using EncordPS.Quickstart.Terminals;

namespace EncordPS.Quickstart.Interactive;

/// <summary>
/// One editable line with history and tab completion. Ctrl+C is a key here, not a signal: a console
/// would otherwise report the end of input (Windows) or keep the half-typed line (elsewhere).
/// </summary>
internal sealed class LineEditor(Terminal terminal, TabCompletion completion) : ILineReader
{
    private readonly EditBuffer _buffer = new();
    private readonly LineHistory _history = new();
    private string _prompt = "";

    public LineInput Read(string prompt)
    {
        _prompt = prompt;
        _buffer.Clear();
        Console.TreatControlCAsInput = true;
        try
        {
            return ReadKeys();
        }
        finally
        {
            Console.TreatControlCAsInput = false;
            terminal.WriteLine();
        }
    }

    private LineInput ReadKeys()
    {
        while (true)
        {
            Draw();
            ConsoleKeyInfo key = Console.ReadKey(intercept: true);
            if (Outcome(key) is { } outcome)
            {
                return outcome;
            }

            Edit(key);
        }
    }

    private LineInput? Outcome(ConsoleKeyInfo key)
    {
        if (key.Key == ConsoleKey.Enter)
        {
            _history.Add(_buffer.Text);
            return LineInput.Line(_buffer.Text);
        }

        if (!key.Modifiers.HasFlag(ConsoleModifiers.Control))
        {
            return null;
        }

        return key.Key switch
        {
            ConsoleKey.C => LineInput.Cancelled,
            ConsoleKey.D when _buffer.Text.Length == 0 => LineInput.EndOfInput,
            _ => null,
        };
    }

    private void Edit(ConsoleKeyInfo key)
    {
        if (key.Key == ConsoleKey.Tab)
        {
            completion.Apply(_buffer, forward: !key.Modifiers.HasFlag(ConsoleModifiers.Shift));
            return;
        }

        completion.Reset();
        switch (key.Key)
        {
            case ConsoleKey.Backspace: _buffer.Backspace(); break;
            case ConsoleKey.Delete: _buffer.Delete(); break;
            case ConsoleKey.LeftArrow: _buffer.MoveTo(_buffer.Cursor - 1); break;
            case ConsoleKey.RightArrow: _buffer.MoveTo(_buffer.Cursor + 1); break;
            case ConsoleKey.Home: _buffer.MoveTo(0); break;
            case ConsoleKey.End: _buffer.MoveTo(_buffer.Text.Length); break;
            case ConsoleKey.UpArrow: Recall(_history.Previous()); break;
            case ConsoleKey.DownArrow: Recall(_history.Next()); break;
            case ConsoleKey.Escape: _buffer.Clear(); break;
            default: Type(key.KeyChar); break;
        }
    }

    private void Recall(string line) => _buffer.Set(line, line.Length);

    private void Type(char character)
    {
        if (!char.IsControl(character))
        {
            _buffer.Insert(character);
        }
    }

    /// <summary>A line longer than the screen scrolls sideways, which needs no knowledge of the rows above.</summary>
    private void Draw()
    {
        int room = Math.Max(1, terminal.Width - _prompt.Length - 1);
        int first = Math.Max(0, _buffer.Cursor - room);
        string visible = _buffer.Text.Substring(first, Math.Min(room, _buffer.Text.Length - first));
        terminal.Write(Ansi.ToLineStart + terminal.Paint(Ansi.Prompt, _prompt) + visible + Ansi.EraseToEnd
            + Ansi.ToLineStart + Ansi.Right(_prompt.Length + _buffer.Cursor - first));
    }
}
