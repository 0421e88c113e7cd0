using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Transport;

/// <summary>
/// A service with a token bucket of a second, and callers that ask again as soon as they are answered: all in steps of a fake clock.
/// </summary>
internal sealed class LimitedService(ManualClock clock, int limit, double refusedShare = 0)
{
    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan s_asked = TimeSpan.FromSeconds(1);

    private readonly Pace _pace = new(clock);
    private readonly Random _random = new(7);
    private readonly Queue<Caller> _waiting = new();
    private double _tokens = Math.Min(limit, 1000);

    public int PassedCount { get; private set; }

    public int RefusedCount { get; private set; }

    public TimeSpan LongestWait { get; private set; }

    public void Run(int callers, int seconds)
    {
        List<Caller> busy = [.. Enumerable.Range(0, callers).Select(_ => new Caller { BegunAt = clock.GetTimestamp() })];
        for (TimeSpan time = TimeSpan.Zero; time < TimeSpan.FromSeconds(seconds); time += s_step)
        {
            foreach (Caller ready in busy.FindAll(caller => caller.BusyUntil <= clock.GetTimestamp()))
            {
                busy.Remove(ready);
                _waiting.Enqueue(ready);
            }

            while (_waiting.Count > 0 && _pace.Take() == TimeSpan.Zero)
            {
                busy.Add(Ask(_waiting.Dequeue()));
            }

            clock.Advance(s_step);
            _tokens = Math.Min(_tokens + (limit * s_step.TotalSeconds), Math.Min(limit, 1000));
        }
    }

    private Caller Ask(Caller caller)
    {
        long now = clock.GetTimestamp();
        bool isRefused = _tokens < 1 || _random.NextDouble() < refusedShare;
        caller.BusyUntil = now + (isRefused ? s_asked : s_step).Ticks;
        if (isRefused)
        {
            RefusedCount++;
            _pace.Refused(now, s_asked);
            return caller;
        }

        _tokens--;
        PassedCount++;
        _pace.Passed();
        TimeSpan waited = clock.GetElapsedTime(caller.BegunAt, now);
        LongestWait = waited > LongestWait ? waited : LongestWait;
        caller.BegunAt = now;
        return caller;
    }

    private sealed class Caller
    {
        public long BegunAt { get; set; }

        public long BusyUntil { get; set; }
    }
}
