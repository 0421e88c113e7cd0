using System.Net.Http.Headers;
using EncordPS.Timing;
using EncordPS.Tracing;

namespace EncordPS.Transport;

/// <summary>
/// Repeats what failed in passing and is safe to repeat. An attempt is all of it, from sending the request to reading the
/// answer. Calls of the service, uploads and downloads have no other retry.
/// </summary>
/// <param name="settings">How often to repeat, and when.</param>
/// <param name="budget">The retries that the session has left.</param>
/// <param name="observer">Told of the attempts.</param>
internal sealed class Retry(HttpSettings settings, Retry.Budget budget, IRequestObserver observer)
{
    private const int FirstServerFault = 500;

    private readonly Delays _delays = new(settings.RetryDelay);

    /// <summary>Makes attempts until one succeeds, or fails for good.</summary>
    /// <param name="attempt">Makes an attempt, and says when it is completed.</param>
    /// <param name="cancellationToken">Ends the waits.</param>
    /// <param name="recover">Prepares for another attempt after a failure; null for nothing.</param>
    /// <exception cref="EncordException">The failure of the last attempt.</exception>
    public async Task<T> RunAsync<T>(
        Func<Attempt, Task<T>> attempt, CancellationToken cancellationToken, Func<EncordException, Task>? recover = null)
    {
        int retries = 0;
        bool isRenewed = false;
        for (int number = 1; ; number++)
        {
            Attempt current = new(number, observer);
            try
            {
                T result = await attempt(current);
                budget.Refill();
                return result;
            }
            catch (EncordException e)
            {
                // A URL that was handed out long ago is no fault: it is replaced at once, and that does not count. When
                // the new one is refused as well, it does.
                isRenewed = e.IsUrlRefused && recover is not null && !isRenewed;
                TimeSpan? delay = isRenewed ? TimeSpan.Zero : DelayAfter(e, retries++);
                if (delay is not { } wait)
                {
                    current.Failed(e);
                    throw;
                }

                current.Retrying(e, wait);
                await settings.Clock.DelayAsync(wait, cancellationToken);
                await (recover?.Invoke(e) ?? Task.CompletedTask);
            }
            catch
            {
                current.Completed();
                throw;
            }
        }
    }

    /// <summary>How long to wait before another attempt; null when there is none.</summary>
    private TimeSpan? DelayAfter(EncordException failure, int retries)
    {
        if (!failure.IsTransient && !failure.IsUrlRefused)
        {
            // A refusal is an answer too.
            if (failure.HttpStatus < FirstServerFault)
            {
                budget.Refill();
            }

            return null;
        }

        return failure.IsSafeToRetry && retries < settings.MaximumRetryCount && TrySpend(failure)
            ? _delays.Next(retries, failure.RetryAfter)
            : null;
    }

    // Whoever limits the rate is there, and says when to come again: that costs nothing.
    private bool TrySpend(EncordException failure)
    {
        bool isLeft = failure.IsRateLimited || budget.TrySpend();
        if (!isLeft)
        {
            observer.RetriesSpent();
        }

        return isLeft;
    }

    /// <summary>
    /// The retries that a session has left. It is a token bucket, as in
    /// https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html: each retry takes a token, and each answer
    /// returns one. Single faults never empty it; an outage does soon. Then each request has one attempt until something is
    /// answered again.
    /// </summary>
    internal sealed class Budget
    {
        private const int RequestsInARow = 10;

        private readonly int _most;
        private int _left;

        /// <param name="retryCount">The retries of one request. Ten requests may fail with all of theirs.</param>
        public Budget(int retryCount) => _left = _most = retryCount * RequestsInARow;

        /// <summary>Takes a token; false when there is none.</summary>
        public bool TrySpend()
        {
            while (true)
            {
                int left = Volatile.Read(ref _left);
                if (left == 0)
                {
                    return false;
                }

                if (Interlocked.CompareExchange(ref _left, left - 1, left) == left)
                {
                    return true;
                }
            }
        }

        /// <summary>Returns a token after an answer.</summary>
        public void Refill()
        {
            int left = Volatile.Read(ref _left);
            while (left < _most)
            {
                int found = Interlocked.CompareExchange(ref _left, left + 1, left);
                if (found == left)
                {
                    return;
                }

                left = found;
            }
        }
    }

    /// <summary>
    /// How long to wait before the next attempt: as long as the answer asks, else a random part of an exponentially growing
    /// bound ("full jitter": https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
    /// </summary>
    /// <param name="first">The bound of the first wait.</param>
    internal sealed class Delays(TimeSpan first)
    {
        /// <summary>The longest wait, whoever asks for it.</summary>
        public static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

        private readonly Random _random = new();

        /// <param name="retries">The retries that were made before.</param>
        /// <param name="asked">The wait that the answer asks for, if it does.</param>
        public TimeSpan Next(int retries, TimeSpan? asked) =>
            asked > TimeSpan.Zero ? Shorter(asked.Value, Longest) : Jittered(retries);

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
