namespace EncordPS.Sandbox.Faults;

/// <summary>The clock of the server, which the fault <see cref="FaultKind.ClockSkew"/> puts an hour ahead.</summary>
internal sealed class FaultClock(TimeProvider inner) : TimeProvider
{
    private static readonly TimeSpan s_skew = TimeSpan.FromHours(1);

    public bool IsSkewed { get; set; }

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + (IsSkewed ? s_skew : TimeSpan.Zero);

    public override long GetTimestamp() => inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        inner.CreateTimer(callback, state, dueTime, period);
}
