using System.Management.Automation;
using EncordPS.Quickstart.Terminals;

namespace EncordPS.Quickstart.Progress;

/// <summary>One line, two at most, redrawn in place under the output and erased at the end.</summary>
internal sealed class ScreenProgressView(Terminal terminal, TimeProvider clock) : IProgressView
{
    private const int MaximumLines = 2;

    // Redrawing on every report makes a fast command slow and the line flicker.
    private static readonly TimeSpan s_redrawInterval = TimeSpan.FromMilliseconds(100);

    private readonly OrderedDictionary<(long Source, int Activity), ProgressRecord> _running = [];
    private readonly Lock _gate = new();
    private long _lastDrawn;
    private int _drawnLines;

    public void Show(long sourceId, ProgressRecord record)
    {
        lock (_gate)
        {
            var key = (sourceId, record.ActivityId);
            bool isNew = !_running.ContainsKey(key);
            if (record.RecordType == ProgressRecordType.Completed)
            {
                _running.Remove(key);
                Draw();
                return;
            }

            _running[key] = record;
            if (isNew || clock.GetElapsedTime(_lastDrawn) >= s_redrawInterval)
            {
                Draw();
            }
        }
    }

    public void Hide()
    {
        lock (_gate)
        {
            Erase();
        }
    }

    public void End()
    {
        lock (_gate)
        {
            _running.Clear();
            Erase();
        }
    }

    private void Draw()
    {
        _lastDrawn = clock.GetTimestamp();
        Erase();
        if (!terminal.IsAtLineStart)
        {
            terminal.WriteLine();
        }

        string[] lines = [.. _running.Values.TakeLast(MaximumLines).Select(Line)];
        terminal.Write(string.Join(Environment.NewLine, lines));
        _drawnLines = lines.Length;
    }

    private string Line(ProgressRecord record) =>
        terminal.Paint(Ansi.Progress, ProgressText.Bar(record, terminal.Width - 1));

    private void Erase()
    {
        if (_drawnLines == 0)
        {
            return;
        }

        string above = string.Concat(Enumerable.Repeat(Ansi.LineUp + Ansi.EraseLine, _drawnLines - 1));
        terminal.Write(Ansi.EraseLine + above + Ansi.ToLineStart);
        _drawnLines = 0;
    }
}
