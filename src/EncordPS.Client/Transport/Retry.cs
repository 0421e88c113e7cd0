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
internal sealed class Retry(HttpSettings settings, RetryBudget budget, IRequestObserver observer)
{
    private const int FirstServerFault = 500;

    private readonly RetryDelays _delays = new(settings.RetryDelay);

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
}
