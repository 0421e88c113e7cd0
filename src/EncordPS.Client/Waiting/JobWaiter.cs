using EncordPS.Timing;

namespace EncordPS.Waiting;

/// <summary>
/// Waits for jobs of the service, many at once. Where the service holds a question until the job ends or the asked time
/// is over, that time is short at first, so that progress is seen, and longer for jobs that take long; where it does not,
/// the questions themselves become rarer.
/// </summary>
/// <param name="clock">Tells the time.</param>
/// <param name="timeout">How long to wait for all the jobs together.</param>
/// <param name="jobCount">How many jobs are waited for.</param>
/// <param name="isHeld">Whether the service holds questions.</param>
internal sealed class JobWaiter(TimeProvider clock, TimeSpan timeout, int jobCount, bool isHeld) : IDisposable
{
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromDays(7);

    // Held questions occupy connections and the service: with more jobs than this they take turns.
    private const int MostHeld = 16;

    private const int FailuresInARow = 3;

    private static readonly TimeSpan s_pauseAfterFailure = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_turnPerJob = TimeSpan.FromMilliseconds(50);

    private static readonly HashSet<EncordErrorKind> s_passing =
    [
        EncordErrorKind.Transport, EncordErrorKind.Timeout, EncordErrorKind.MalformedAnswer, EncordErrorKind.Server,
    ];

    // A question that is under way when the time is over may be answered yet.
    private static readonly TimeSpan s_lastLook = TimeSpan.FromSeconds(1);

    // By a clock that only goes forward.
    private readonly long _startedAt = clock.GetTimestamp();

    private readonly SemaphoreSlim _slots = new(MostHeld);

    // From one question about a job to the next: a server that does not hold must not be asked in a tight loop.
    private TimeSpan Turn => TimeSpan.FromSeconds(
        Math.Max(isHeld ? 1 : PatienceInSeconds, s_turnPerJob.TotalSeconds * jobCount));

    private TimeSpan Waited => clock.GetElapsedTime(_startedAt);

    private TimeSpan Remaining => timeout > Waited ? timeout - Waited : TimeSpan.Zero;

    private int PatienceInSeconds => Waited switch
    {
        { TotalSeconds: < 10 } => 1,
        { TotalMinutes: < 1 } => 5,
        _ => 10,
    };

    /// <summary>Waits until a job has ended or the time is over, and returns its last state.</summary>
    /// <param name="ask">Asks where the job stands; the time is how long the service may hold the answer back, in whole seconds.</param>
    /// <param name="onState">Told of each state.</param>
    /// <param name="cancellationToken">Ends the waiting, not the job.</param>
    /// <exception cref="EncordException">The job cannot be asked about.</exception>
    public async Task<TState> WaitAsync<TState>(
        Func<TimeSpan, CancellationToken, Task<TState>> ask, Action<TState> onState, CancellationToken cancellationToken)
        where TState : class, IJobState
    {
        TState? last = null;
        int failures = 0;
        while (true)
        {
            long askedAt = clock.GetTimestamp();
            TimeSpan pause;
            try
            {
                if (await AskAsync(ask, cancellationToken) is not { } state)
                {
                    return last ?? throw NotTold();
                }

                onState(last = state);
                if (state.IsFinal || Remaining == TimeSpan.Zero)
                {
                    return state;
                }

                failures = 0;
                pause = Turn - clock.GetElapsedTime(askedAt);
            }
            catch (EncordException e) when (MayPass(e, ref failures))
            {
                pause = e.RetryAfter is { } asked && asked > s_pauseAfterFailure ? asked : s_pauseAfterFailure;
            }

            await clock.DelayAsync(pause < Remaining ? pause : Remaining, cancellationToken);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _slots.Dispose();

    /// <returns>Null when the time was over first: retries, holds and what a rate limit asks for are all within it.</returns>
    private async Task<TState?> AskAsync<TState>(
        Func<TimeSpan, CancellationToken, Task<TState>> ask, CancellationToken cancellationToken)
        where TState : class
    {
        using TimeLimit limit = new(Remaining > s_lastLook ? Remaining : s_lastLook, clock, cancellationToken);
        try
        {
            await _slots.WaitAsync(limit.Token);
            try
            {
                return await ask(Hold(), limit.Token);
            }
            finally
            {
                _slots.Release();
            }
        }
        catch (OperationCanceledException) when (limit.Token.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private static EncordException NotTold() =>
        new(EncordErrorKind.Timeout, "The time is over, and the service has not said where the job stands.") { IsSafeToRetry = true };

    // Whole seconds: the service takes no fractions.
    private TimeSpan Hold() =>
        isHeld && jobCount <= MostHeld
            ? TimeSpan.FromSeconds(Math.Min(PatienceInSeconds, Math.Floor(Remaining.TotalSeconds)))
            : TimeSpan.Zero;

    // A rate limit says nothing about the job: it is waited out, as long as there is time.
    private bool MayPass(EncordException failure, ref int failures) =>
        Remaining > TimeSpan.Zero
        && (failure.Kind == EncordErrorKind.RateLimited || (s_passing.Contains(failure.Kind) && ++failures < FailuresInARow));
}
