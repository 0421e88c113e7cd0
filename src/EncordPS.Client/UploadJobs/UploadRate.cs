namespace EncordPS;

/// <summary>How fast units get finished, over the last while.</summary>
internal sealed class UploadRate(TimeProvider clock)
{
    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);

    private readonly Queue<(DateTimeOffset Time, int Finished)> _samples = new();
    private (DateTimeOffset Time, int Finished) _last;

    /// <summary>Null until something was finished while we looked.</summary>
    public double? UnitsPerSecond { get; private set; }

    public void Add(int finished)
    {
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
