namespace EncordPS.Sandbox.Tests.Support;

/// <summary>A clock that stands still until it is told otherwise.</summary>
internal sealed class SettableClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;
}
