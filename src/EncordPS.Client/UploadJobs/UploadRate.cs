namespace EncordPS.UploadJobs;

/// <summary>How fast the units of some jobs get finished, or the bytes of files sent, all together, over the last while.</summary>
internal sealed class UploadRate(TimeProvider clock)
{
    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);

    private readonly Queue<(long Time, long Finished)> _samples = new();
    private readonly Dictionary<string, long> _finishedByJob = new(StringComparer.Ordinal);
    private (long Time, long Finished) _last;

    /// <summary>Null until something was finished while we looked.</summary>
    public double? UnitsPerSecond { get; private set; }

    /// <summary>Takes in how many units of a job are finished now. Those that were so at the first look do not count.</summary>
    public void Add(string jobId, long finishedOfJob)
    {
        long more = _finishedByJob.TryGetValue(jobId, out long known) ? finishedOfJob - known : 0;
        _finishedByJob[jobId] = finishedOfJob;
        long finished = _last.Finished + more;
        _last = (clock.GetTimestamp(), finished);
        _samples.Enqueue(_last);
        while (_samples.Count > 2 && clock.GetElapsedTime(_samples.Peek().Time, _last.Time) > s_window)
        {
            _samples.Dequeue();
        }

        (long time, long before) = _samples.Peek();
        double seconds = clock.GetElapsedTime(time, _last.Time).TotalSeconds;
        UnitsPerSecond = seconds > 0 && finished > before ? (finished - before) / seconds : UnitsPerSecond;
    }

    /// <summary>How long the rest takes at this rate; null when there is no rate yet.</summary>
    public TimeSpan? TimeLeft(long pending) =>
        UnitsPerSecond is > 0 ? TimeSpan.FromSeconds(pending / UnitsPerSecond.Value) : null;
}
