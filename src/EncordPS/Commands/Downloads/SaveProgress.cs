using System.Diagnostics;
using EncordPS.Abstractions;
using EncordPS.Formatting;

namespace EncordPS.Commands;

/// <summary>The progress bar of downloads: files done, bytes and their rate.</summary>
internal sealed class SaveProgress(PipelineOutput output)
{
    private const int ActivityId = 2;

    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(250);

    private readonly Dictionary<RemoteFile, (long Received, long? Length)> _underWay = [];
    private readonly Stopwatch _time = Stopwatch.StartNew();
    private TimeSpan _lastShown;
    private int _expected;
    private int _done;
    private long _received;

    private static string Activity => "Saving data from Encord";

    /// <summary>More files are to come.</summary>
    public void Expect(int count)
    {
        lock (_underWay)
        {
            _expected += count;
        }
    }

    /// <summary>So many bytes of a file are there.</summary>
    public void Report(RemoteFile file, long received, long? length)
    {
        lock (_underWay)
        {
            // What was there from an earlier time says nothing of the rate.
            _received += _underWay.TryGetValue(file, out var before) ? Math.Max(0, received - before.Received) : 0;
            _underWay[file] = (received, length);
            if (_time.Elapsed - _lastShown >= s_interval)
            {
                _lastShown = _time.Elapsed;
                output.WriteProgress(Describe());
            }
        }
    }

    /// <summary>A file is done with, however it went.</summary>
    public void End(RemoteFile file)
    {
        lock (_underWay)
        {
            _underWay.Remove(file);
            _done++;
        }
    }

    /// <summary>Takes the bar off the screen, if it was there.</summary>
    public void Complete()
    {
        if (_lastShown > TimeSpan.Zero)
        {
            output.WriteProgress(new ProgressRecord(ActivityId, Activity, "Done") { RecordType = ProgressRecordType.Completed });
        }
    }

    private ProgressRecord Describe()
    {
        double parts = _underWay.Values.Sum(static file => file.Length > 0 ? (double)file.Received / file.Length.Value : 0);
        string status = string.Format(
            InvariantCulture, "{0:N0} of {1:N0} files done, {2} at {3}/s",
            _done, _expected, ViewText.Size(_received), ViewText.Size((long)(_received / _time.Elapsed.TotalSeconds)));
        return new ProgressRecord(ActivityId, Activity, status)
        {
            CurrentOperation = string.Join(", ", _underWay.Select(static file => Describe(file.Key, file.Value.Received, file.Value.Length)).Take(3)),
            PercentComplete = _expected == 0 ? 0 : (int)Math.Min(100, 100 * (_done + parts) / _expected),
        };
    }

    private static string Describe(RemoteFile file, long received, long? length) =>
        length is { } whole ? $"{file.Title}: {ViewText.Size(received)} of {ViewText.Size(whole)}" : $"{file.Title}: {ViewText.Size(received)}";
}
