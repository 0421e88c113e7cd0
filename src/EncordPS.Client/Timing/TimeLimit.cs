namespace EncordPS.Timing;

/// <summary>A cancellation token that is cancelled when the caller's is, or when time is up by the session's clock.</summary>
internal sealed class TimeLimit : IDisposable
{
    // Timers take at most this many milliseconds; nobody waits longer for an answer.
    private const double LongestTimer = uint.MaxValue - 1;

    private readonly CancellationTokenSource _source;
    private readonly TimeSpan _limit;
    private readonly ITimer? _timer;

    /// <param name="limit">How long; a time that is negative, or longer than timers take, is for ever.</param>
    /// <param name="clock">The clock of the session.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public TimeLimit(TimeSpan limit, TimeProvider clock, CancellationToken cancellationToken)
    {
        _source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _limit = limit;
        _timer = limit.TotalMilliseconds is >= 0 and <= LongestTimer
            ? clock.CreateTimer(static source => Cancel((CancellationTokenSource)source!), _source, limit, Timeout.InfiniteTimeSpan)
            : null;
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Counts from now again: something has happened.</summary>
    public void Restart() => _timer?.Change(_limit, Timeout.InfiniteTimeSpan);

    /// <summary>Counts no more until <see cref="Restart"/>.</summary>
    public void Pause() => _timer?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    public void Dispose()
    {
        _timer?.Dispose();
        _source.Dispose();
    }

    // The timer may go off while the work ends in time.
    private static void Cancel(CancellationTokenSource source)
    {
        try
        {
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
        }
    }
}
