namespace EncordPS.Timing;

/// <summary>
/// The time of day at the service, by the Date of its answers: what the service has made is compared with that, for the clock
/// here may be wrong. It is never later than the truth, and by a second at most earlier.
/// </summary>
internal sealed class ServiceTime(TimeProvider clock)
{
    // More than what the whole seconds of the header explain: the service's clock was set back, or another one answered.
    private static readonly TimeSpan s_setBack = TimeSpan.FromSeconds(2);

    private readonly object _lock = new();
    private readonly long _begin = clock.GetTimestamp();
    private DateTimeOffset? _atBegin;

    /// <summary>Takes in what an answer says; null when it does not say.</summary>
    public void Heard(DateTimeOffset? date)
    {
        if (date is not { } said)
        {
            return;
        }

        lock (_lock)
        {
            DateTimeOffset atBegin = said - clock.GetElapsedTime(_begin);
            _atBegin = _atBegin is { } known && known > atBegin && known - atBegin < s_setBack ? known : atBegin;
        }
    }

    /// <summary>What time it was at the service; by the clock here as long as nothing is known.</summary>
    /// <param name="timestamp">A timestamp of the clock.</param>
    public DateTimeOffset At(long timestamp)
    {
        lock (_lock)
        {
            return _atBegin is { } begin
                ? begin + clock.GetElapsedTime(_begin, timestamp)
                : clock.GetUtcNow() - clock.GetElapsedTime(timestamp);
        }
    }
}
