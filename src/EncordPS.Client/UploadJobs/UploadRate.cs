namespace EncordPS;

/// <summary>How fast the units of some jobs get finished, all together, over the last while.</summary>
internal sealed class UploadRate(TimeProvider clock)
{
    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);

    private readonly Queue<(DateTimeOffset Time, int Finished)> _samples = new();
    private readonly Dictionary<string, int> _finishedByJob = new(StringComparer.Ordinal);
    private (DateTimeOffset Time, int Finished) _last;

    /// <summary>Null until something was finished while we looked.</summary>
    public double? UnitsPerSecond { get; private set; }

    /// <summary>Takes in how many units of a job are finished now. Those that were so at the first look do not count.</summary>
    public void Add(string jobId, int finishedOfJob)
    {
        int more = _finishedByJob.TryGetValue(jobId, out int known) ? finishedOfJob - known : 0;
        _finishedByJob[jobId] = finishedOfJob;
        int finished = _last.Finished + more;
        _last = (clock.GetUtcNow(), finished);
        _samples.Enqueue(_last);
        while (_samples.Count > 2 && _last.Time - _samples.Peek().Time > s_window)
        {
            _samples.Dequeue();
        }

        (DateTimeOffset time, int before) = _samples.Peek();
        double seconds = (_last.Time - time).TotalSeconds;
        UnitsPerSecond = seconds > 0 && finished > before ? (finished - before) / seconds : UnitsPerSecond;
    }

    /// <summary>How long the rest takes at this rate; null when there is no rate yet.</summary>
    public TimeSpan? TimeLeft(int pending) =>
        UnitsPerSecond is > 0 ? TimeSpan.FromSeconds(pending / UnitsPerSecond.Value) : null;
}
