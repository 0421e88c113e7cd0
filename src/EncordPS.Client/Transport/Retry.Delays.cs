using System.Net.Http.Headers;

namespace EncordPS.Transport;

internal sealed partial class Retry
{
    /// <summary>
    /// How long to wait before the next attempt: as long as the answer asks, else a random part of an exponentially growing
    /// bound ("full jitter": https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
    /// </summary>
    /// <param name="first">The bound of the first wait.</param>
    internal sealed class Delays(TimeSpan first)
    {
        /// <summary>The longest wait, whoever asks for it.</summary>
        public static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

        // The pace keeps requests apart; a wait that goes on growing would only starve the one that was refused.
        private const int MostDoublingsAfterLimit = 3;

        private readonly Random _random = new();

        /// <param name="retries">The retries that were made before.</param>
        /// <param name="asked">The wait that the answer asks for, if it does.</param>
        public TimeSpan Next(int retries, TimeSpan? asked) =>
            asked > TimeSpan.Zero ? Shorter(asked.Value, Longest) : Jittered(retries);

        /// <summary>The same after a rate limit.</summary>
        public TimeSpan NextAfterLimit(int limits, TimeSpan? asked) => Next(Math.Min(limits, MostDoublingsAfterLimit), asked);

        /// <summary>The wait that a Retry-After header asks for, in either of its forms; null without one.</summary>
        public static TimeSpan? Asked(RetryConditionHeaderValue? header, DateTimeOffset now) =>
            header?.Delta ?? (header?.Date is { } date ? date - now : null);

        private TimeSpan Jittered(int retries)
        {
            double bound = Math.Min(first.TotalMilliseconds * Math.Pow(2, retries), Longest.TotalMilliseconds);
            lock (_random)
            {
                return TimeSpan.FromMilliseconds(_random.NextDouble() * bound);
            }
        }

        private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;
    }
}
