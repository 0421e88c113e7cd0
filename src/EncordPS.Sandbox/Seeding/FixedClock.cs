namespace EncordPS.Sandbox.Seeding;

/// <summary>A clock that stands at the time when something of the seed is said to have happened.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
