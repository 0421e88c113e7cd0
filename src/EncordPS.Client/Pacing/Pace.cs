using System.Collections.Concurrent;
using EncordPS.Timing;

namespace EncordPS.Pacing;

/// <summary>
/// How fast requests go to one place, all together. They go as they come until a rate limit refuses one. Then they go one by one, at
/// half the rate that was met, soon again at nearly that rate, and from there on slowly faster, to find out whether the limit is
/// still there. Sessions of one key at one domain share it, in whatever runspace they are: so each gets its turn, and none has to
/// learn what another knows.
/// </summary>
#pragma warning disable CA1001 // A semaphore whose handle nobody asks for holds nothing.
internal sealed class Pace(TimeProvider clock)
#pragma warning restore CA1001
{
    // Requests a second. Refusals that have nothing to do with the rate must not stop the work: below the first of these only three
    // refusals in a row lead.
    private const double Slow = 10;
    private const double Slowest = 0.5;
    private const int RefusalsThatStop = 3;

    // Where to be soon after a refusal, of the rate at which it came.
    private const double Nearly = 0.95;

    // How much of that rate is added each second: on the way back, and beyond.
    private const double Return = 1;
    private const double Probe = 0.02;
    private const double ProbeDoubling = 5;

    // What a refusal says of the rate at which it came. After some seconds of slow growth the limit is near; else it may be far below.
    private const double Near = 0.9;
    private const double Half = 0.5;

    // And at the least, in requests a second, where the pace is slow: what made it so may have nothing to do with the rate.
    private const double SlowProbe = 2;

    // What is late may catch up with so much of its time.
    private static readonly TimeSpan s_late = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan s_near = TimeSpan.FromSeconds(4);

    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    // Nothing was refused for so long: there is no limit any more.
    private static readonly TimeSpan s_calm = TimeSpan.FromMinutes(1);

    private static readonly ConcurrentDictionary<string, Pace> s_shared = new(StringComparer.Ordinal);

    private readonly object _lock = new();
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Random _random = new();
    private readonly Queue<long> _passed = new();
    private bool _isLimited;
    private double _rate;
    private double _met;
    private long _slowedAt;
    private long _grownAt;
    private long _nextAt;
    private int _refusals;
    private long _passedAt = long.MinValue;

    /// <summary>The pace that all sessions of a key at a domain share in this process.</summary>
    public static Pace Shared(Uri domain, string? key) => s_shared.GetOrAdd($"{domain} {key}", static _ => new Pace(TimeProvider.System));

    public TimeProvider Clock => clock;

    /// <summary>When something was answered last; before all time when nothing was.</summary>
    public long PassedAt => Volatile.Read(ref _passedAt);

    /// <summary>Waits for the turn of a request. Whoever comes first goes first.</summary>
    public async Task EnterAsync(CancellationToken cancellationToken)
    {
        if (!Volatile.Read(ref _isLimited))
        {
            return;
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            for (TimeSpan wait = Take(); wait > TimeSpan.Zero; wait = Take())
            {
                await clock.DelayAsync(wait, cancellationToken);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Takes the next turn, when it is time. Else says how long it is until then.</summary>
    public TimeSpan Take()
    {
        lock (_lock)
        {
            long now = clock.GetTimestamp();
            if (!_isLimited)
            {
                return TimeSpan.Zero;
            }

            if (_nextAt > now)
            {
                return clock.GetElapsedTime(now, _nextAt) + TimeSpan.FromMilliseconds(1);
            }

            _nextAt = Math.Max(_nextAt, now - TicksOf(s_late)) + TicksOf(Interval());
            return TimeSpan.Zero;
        }
    }

    /// <summary>A request was answered, and not because of the rate.</summary>
    public void Passed()
    {
        lock (_lock)
        {
            long now = clock.GetTimestamp();
            _passedAt = now;
            _refusals = 0;
            _passed.Enqueue(now);
            ForgetOld(now);
            if (_isLimited)
            {
                Grow(now);
            }
        }
    }

    /// <summary>A request was refused because of the rate.</summary>
    /// <param name="sentAt">When it was sent.</param>
    /// <param name="wait">How long it waits; zero where it is not sent again.</param>
    public void Refused(long sentAt, TimeSpan wait)
    {
        lock (_lock)
        {
            // What was sent before the pace slowed down says nothing of the new one.
            if (_isLimited && sentAt < _slowedAt)
            {
                return;
            }

            long now = clock.GetTimestamp();
            bool stops = ++_refusals >= RefusalsThatStop && wait > TimeSpan.Zero;
            ForgetOld(now);
            SlowDown(now, stops ? Slowest : Slow);
            if (stops)
            {
                _nextAt = Math.Max(_nextAt, now + TicksOf(wait));
            }
        }
    }

    private void SlowDown(long now, double least)
    {
        double measured = _passed.Count;
        double floor = _rate * (clock.GetElapsedTime(_slowedAt, now) > s_near ? Near : Half);
        _met = Math.Max(_isLimited ? Math.Min(_rate, Math.Max(measured, floor)) : measured, least);
        _rate = Math.Max(_met / 2, least);
        _isLimited = true;
        _slowedAt = _grownAt = now;
        _nextAt = Math.Max(_nextAt, now + TicksOf(Interval()));
    }

    private void Grow(long now)
    {
        double seconds = clock.GetElapsedTime(_grownAt, now).TotalSeconds;
        TimeSpan calm = clock.GetElapsedTime(_slowedAt, now);
        double probe = Probe * (1 + Math.Pow(calm.TotalSeconds / ProbeDoubling, 2));
        double nearly = _met * Nearly;
        double more = Math.Max(_met * probe, _rate < Slow ? SlowProbe : 0);
        _rate = _rate < nearly ? Math.Min(nearly, _rate + (_met * Return * seconds)) : _rate + (more * seconds);
        _grownAt = now;
        _isLimited = calm < s_calm;
    }

    // Not quite regular: other processes may have the same limit.
    private TimeSpan Interval() => TimeSpan.FromSeconds((0.95 + (_random.NextDouble() * 0.1)) / _rate);

    private long TicksOf(TimeSpan time) => (long)(time.TotalSeconds * clock.TimestampFrequency);

    private void ForgetOld(long now)
    {
        while (_passed.Count > 0 && clock.GetElapsedTime(_passed.Peek(), now) > s_second)
        {
            _passed.Dequeue();
        }
    }
}
