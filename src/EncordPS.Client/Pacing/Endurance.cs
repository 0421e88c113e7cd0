namespace EncordPS.Pacing;

/// <summary>
/// How long one command goes on while the service does not let it, and the failure at which it gave up. From then on nothing more
/// is sent for the command: thousands of inputs would fail one after the other, each after all of its retries.
/// </summary>
internal sealed class Endurance
{
    private EncordException? _failure;

    /// <summary>The patience of what only reads: nothing is half done when it ends.</summary>
    public static readonly TimeSpan LimitOfReads = TimeSpan.FromMinutes(5);

    /// <summary>The longest time without progress under a rate limit.</summary>
    public TimeSpan Limit { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Whether the command works on many inputs: then a rate limit slows it down, and is no failure.</summary>
    public bool IsBulk { get; private set; }

    /// <summary>The failure that ended the work; null as long as it goes on.</summary>
    public EncordException? Failure => Volatile.Read(ref _failure);

    /// <summary>That of work on many things.</summary>
    public static Endurance OfBulk() => new() { IsBulk = true };

    /// <summary>There are many inputs.</summary>
    public void BeginBulk() => IsBulk = true;

    /// <summary>The limit or the outage stays. The first failure counts.</summary>
    public void GiveUp(EncordException failure) => Interlocked.CompareExchange(ref _failure, failure, null);

    /// <exception cref="EncordException">The work has ended: this was not tried.</exception>
    public void ThrowIfOver()
    {
        if (Untried() is { } untried)
        {
            throw untried;
        }
    }

    /// <summary>The failure of what was not tried, as the work has ended; null as long as it goes on.</summary>
    public EncordException? Untried() => Failure is not { } failure ? null : new EncordException(failure.Kind, failure.Message, failure)
    {
        TraceId = failure.TraceId,
        RetryAfter = failure.RetryAfter,
        IsSafeToRetry = true,
        IsUntried = true,
    };
}
