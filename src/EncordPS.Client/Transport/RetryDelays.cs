using System.Net.Http.Headers;

namespace EncordPS.Transport;

/// <summary>
/// How long to wait before the next attempt: what the service asks for, else a random part of an exponentially growing
/// bound ("full jitter": https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
/// </summary>
internal sealed class RetryDelays(TimeSpan first, TimeProvider clock)
{
    /// <summary>The longest wait, whoever asks for it.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly Random _random = new();

    /// <param name="attempt">The attempt that failed, counted from 0.</param>
    /// <param name="response">Its answer, if it had one.</param>
    public TimeSpan? Next(int attempt, HttpResponseMessage? response) =>
        Next(attempt, Asked(response?.Headers.RetryAfter, clock.GetUtcNow()));

    /// <param name="attempt">The attempt that failed, counted from 0.</param>
    /// <param name="asked">The wait that the server asked for, if it did.</param>
    public TimeSpan Next(int attempt, TimeSpan? asked) =>
        asked > TimeSpan.Zero ? Shorter(asked.Value, Longest) : Jittered(attempt);

    /// <summary>The wait that a Retry-After header asks for, in either of its forms; null without one.</summary>
    public static TimeSpan? Asked(RetryConditionHeaderValue? header, DateTimeOffset now) =>
        header?.Delta ?? (header?.Date is { } date ? date - now : null);

    private TimeSpan Jittered(int attempt)
    {
        double bound = Math.Min(first.TotalMilliseconds * Math.Pow(2, attempt), Longest.TotalMilliseconds);
        lock (_random)
        {
            return TimeSpan.FromMilliseconds(_random.NextDouble() * bound);
        }
    }

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
