using EncordPS.Timing;

namespace EncordPS.Imports;

/// <summary>
/// How the service takes what it is asked, for all jobs together: a rate limit makes all of them wait, and an outage is waited out,
/// but not for ever.
/// </summary>
internal sealed class Weather(TimeProvider clock)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan s_longestOutage = TimeSpan.FromMinutes(15);

    private static readonly EncordErrorKind[] s_passing =
    [
        EncordErrorKind.Transport, EncordErrorKind.Timeout, EncordErrorKind.MalformedAnswer, EncordErrorKind.Server,
        EncordErrorKind.RateLimited,
    ];

    private readonly object _gate = new();
    private DateTimeOffset _pausedUntil;
    private DateTimeOffset? _downSince;
    private TimeSpan _pause = s_pause;

    /// <summary>Whether a failure may pass by itself.</summary>
    public static bool MayPass(EncordException failure) => Array.IndexOf(s_passing, failure.Kind) >= 0;

    /// <summary>The service has answered.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            (_downSince, _pause) = (null, s_pause);
        }
    }

    /// <summary>The service did not do what was asked: all wait for a while.</summary>
    /// <returns>False when this goes on for too long.</returns>
    public bool TryPause(EncordException failure)
    {
        lock (_gate)
        {
            DateTimeOffset now = clock.GetUtcNow();
            if (now >= _pausedUntil)
            {
                TimeSpan pause = failure.RetryAfter is { } asked && asked > _pause ? asked : _pause;
                _pausedUntil = now + (pause < s_longestPause ? pause : s_longestPause);
                _pause += _pause;
            }

            // A rate limit is an answer: it is no outage, however long it lasts.
            _downSince = failure.Kind == EncordErrorKind.RateLimited ? null : _downSince ?? now;
            return now - (_downSince ?? now) < s_longestOutage;
        }
    }

    /// <summary>Waits until a pause is over.</summary>
    public async Task WhenClearAsync(CancellationToken cancellationToken)
    {
        while (Remaining() is { Ticks: > 0 } remaining)
        {
            await clock.DelayAsync(remaining, cancellationToken);
        }
    }

    private TimeSpan Remaining()
    {
        lock (_gate)
        {
            return _pausedUntil - clock.GetUtcNow();
        }
    }
}
