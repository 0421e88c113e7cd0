using EncordPS.Pacing;
using EncordPS.Timing;
using EncordPS.Tracing;

namespace EncordPS.Transport;

/// <summary>
/// Repeats what failed in passing and is safe to repeat. An attempt is all of it, from sending the request to reading the
/// answer. Calls of the service, uploads and downloads have no other retry.
/// </summary>
/// <param name="settings">How often to repeat, and when.</param>
/// <param name="budget">The retries that the session has left, and its pace.</param>
/// <param name="observer">Told of the attempts.</param>
/// <param name="endurance">How long the command goes on; null where each call stands for itself.</param>
internal sealed partial class Retry(
    HttpSettings settings, Retry.Budget budget, IRequestObserver observer, Endurance? endurance = null)
{
    private const int FirstServerFault = 500;

    // Who says nothing twice, and nothing to anybody meanwhile, is not there.
    private const int MostSilences = 2;

    private readonly Delays _delays = new(settings.RetryDelay);

    /// <summary>Makes attempts until one succeeds, or fails for good.</summary>
    /// <param name="attempt">Makes an attempt, and says when it is completed.</param>
    /// <param name="cancellationToken">Ends the waits.</param>
    /// <param name="recover">Prepares for another attempt after a failure; null for nothing.</param>
    /// <exception cref="EncordException">The failure of the last attempt.</exception>
    public async Task<T> RunAsync<T>(
        Func<Attempt, Task<T>> attempt, CancellationToken cancellationToken, Func<EncordException, Task>? recover = null)
    {
        endurance?.ThrowIfOver();
        Faults faults = new(settings.Clock.GetTimestamp());
        for (int number = 1; ; number++)
        {
            await budget.Pace.EnterAsync(cancellationToken);
            long sentAt = settings.Clock.GetTimestamp();
            Attempt current = new(number, observer);
            try
            {
                T result = await attempt(current);
                budget.Answered();
                return result;
            }
            catch (EncordException e)
            {
                if (DelayAfter(e, faults, sentAt, recover is not null) is not { } wait)
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
    private TimeSpan? DelayAfter(EncordException failure, Faults faults, long sentAt, bool canRecover)
    {
        // A URL that was handed out long ago is no fault: it is replaced at once, and that does not count. When
        // the new one is refused as well, it does.
        faults.IsRenewed = failure.IsUrlRefused && canRecover && !faults.IsRenewed;
        if (faults.IsRenewed)
        {
            return TimeSpan.Zero;
        }

        if (failure.IsRateLimited)
        {
            return DelayAfterLimit(failure, faults, sentAt);
        }

        if (failure.IsTransient || failure.IsUrlRefused)
        {
            return DelayAfterFault(failure, faults, sentAt);
        }

        // A refusal is an answer too.
        if (failure.HttpStatus < FirstServerFault)
        {
            budget.Answered();
        }

        return null;
    }

    // Whoever limits the rate is there, and says when to come again. In bulk work that costs no retry, but patience.
    private TimeSpan? DelayAfterLimit(EncordException failure, Faults faults, long sentAt)
    {
        TimeSpan wait = _delays.NextAfterLimit(faults.Limits++, failure.RetryAfter);
        bool isInTime = endurance is null
            || settings.Clock.GetElapsedTime(Math.Max(faults.StartedAt, budget.Pace.PassedAt)) + wait <= endurance.Limit;
        bool isBulk = endurance is { IsBulk: true };
        bool goesOn = isInTime && (isBulk || faults.Retries++ < settings.MaximumRetryCount);
        budget.Pace.Refused(sentAt, goesOn ? wait : TimeSpan.Zero);
        if (isBulk && !goesOn)
        {
            endurance!.GiveUp(failure);
        }

        return goesOn ? wait : null;
    }

    private TimeSpan? DelayAfterFault(EncordException failure, Faults faults, long sentAt)
    {
        budget.Failed(sentAt);
        bool isSilence = failure.Kind == EncordErrorKind.Timeout
            && ++faults.Silences >= MostSilences && budget.Pace.PassedAt < faults.StartedAt;
        if (failure.IsSafeToRetry && faults.Retries < settings.MaximumRetryCount && !isSilence && endurance?.Failure is null && TrySpend())
        {
            // After a silence there was wait enough.
            TimeSpan wait = failure.Kind == EncordErrorKind.Timeout ? TimeSpan.Zero : _delays.Next(faults.Retries, failure.RetryAfter);
            faults.Retries++;
            return wait;
        }

        if (isSilence || budget.IsOutage)
        {
            endurance?.GiveUp(failure);
        }

        return null;
    }

    private bool TrySpend()
    {
        bool isLeft = budget.TrySpend();
        if (!isLeft)
        {
            observer.RetriesSpent();
        }

        return isLeft;
    }

    /// <summary>What went wrong with one call.</summary>
    private sealed class Faults(long startedAt)
    {
        public long StartedAt => startedAt;

        public int Retries { get; set; }

        public int Limits { get; set; }

        public int Silences { get; set; }

        public bool IsRenewed { get; set; }
    }
}
