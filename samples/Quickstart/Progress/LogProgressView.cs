using System.Management.Automation;
using EncordPS.Quickstart.Terminals;

namespace EncordPS.Quickstart.Progress;

/// <summary>
/// Progress as sparse plain lines, for output that goes to a file or a build log: the first report,
/// then one for ten points of percentage and never two in a second, and always the last one.
/// </summary>
internal sealed class LogProgressView(Terminal terminal, TimeProvider clock) : IProgressView
{
    private readonly Dictionary<(long Source, int Activity), LogProgressPace> _paces = [];
    private readonly Lock _gate = new();

    public void Show(long sourceId, ProgressRecord record)
    {
        lock (_gate)
        {
            var key = (sourceId, record.ActivityId);
            if (record.RecordType == ProgressRecordType.Completed)
            {
                Finish(key);
                return;
            }

            LogProgressPace pace = PaceOf(key);
            if (pace.IsDue(record))
            {
                Write(pace.Take());
            }
        }
    }

    // Lines stay where they are; nothing has to make room.
    public void Hide()
    {
    }

    public void End()
    {
        lock (_gate)
        {
            foreach (var key in _paces.Keys.ToArray())
            {
                Finish(key);
            }
        }
    }

    private LogProgressPace PaceOf((long, int) key)
    {
        if (!_paces.TryGetValue(key, out LogProgressPace? pace))
        {
            pace = _paces[key] = new LogProgressPace(clock);
        }

        return pace;
    }

    private void Finish((long, int) key)
    {
        if (_paces.Remove(key, out LogProgressPace? pace) && pace.HasUnwritten)
        {
            Write(pace.Take());
        }
    }

    private void Write(string line) => terminal.WriteLine(line);
}
