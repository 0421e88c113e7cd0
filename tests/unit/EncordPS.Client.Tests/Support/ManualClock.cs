namespace EncordPS.Client.Tests.Support;

/// <summary>A clock that stands still until a test moves it. Its timers go off only then.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly List<ManualTimer> _timers = [];
    private TaskCompletionSource _armed = NewSignal();
    private DateTimeOffset _now = new(2024, 3, 9, 16, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ManualTimer timer = new(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Waits until something waits for this clock, and says how long it means to.</summary>
    public async Task<TimeSpan> NextWaitAsync()
    {
        while (true)
        {
            Task armed;
            lock (_timers)
            {
                if (_timers.Count > 0)
                {
                    return _timers.Min(static timer => timer.DueAt) - _now;
                }

                armed = _armed.Task;
            }

            await armed.WaitAsync(Patience.Limit);
        }
    }

    /// <summary>Moves the clock and runs what has come due.</summary>
    public void Advance(TimeSpan by)
    {
        ManualTimer[] due;
        lock (_timers)
        {
            _now += by;
            due = [.. _timers.Where(timer => timer.DueAt <= _now)];
            _timers.RemoveAll(due.Contains);
        }

        foreach (ManualTimer timer in due)
        {
            timer.Run();
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class ManualTimer(ManualClock clock, Action run) : ITimer
    {
        public DateTimeOffset DueAt { get; private set; }

        public void Run() => run();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Dispose();
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                Arm(dueTime);
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock._timers)
            {
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }

        private void Arm(TimeSpan dueTime)
        {
            lock (clock._timers)
            {
                DueAt = clock._now + dueTime;
                clock._timers.Add(this);
                clock._armed.TrySetResult();
                clock._armed = NewSignal();
            }
        }
    }
}
