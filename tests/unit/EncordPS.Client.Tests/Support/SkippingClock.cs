namespace EncordPS.Client.Tests.Support;

/// <summary>
/// A clock for which every wait is over at once. It remembers how long each was to be. Time limits never go off: all is answered at once.
/// </summary>
internal sealed class SkippingClock : TimeProvider
{
    private DateTimeOffset _now = new(2024, 3, 9, 16, 0, 0, TimeSpan.Zero);

    public List<TimeSpan> Waits { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How far the time of day goes back with each wait: what tells durations goes forward all the same.</summary>
    public TimeSpan SetsBack { get; set; }

    public override DateTimeOffset GetUtcNow() => _now - (SetsBack * Waits.Count);

    public override long GetTimestamp() => _now.UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime != Timeout.InfiniteTimeSpan && state is not CancellationTokenSource)
        {
            Waits.Add(dueTime);
            _now += dueTime;
            ThreadPool.QueueUserWorkItem(_ => callback(state));
        }

        return new SpentTimer();
    }

    private sealed class SpentTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => default;
    }
}
