using EncordPS.Http;

namespace EncordPS;

/// <summary>
/// Waits for upload jobs, many at once. The service holds each question until the job ends or the asked time is over;
/// that time is short at first, so that progress is seen, and longer for jobs that take long.
/// </summary>
internal sealed class UploadJobWaiter : IDisposable
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

    private readonly EncordClient _client;
    private readonly TimeProvider _clock;
    private readonly DateTimeOffset _startedAt;
    private readonly DateTimeOffset _deadline;
    private readonly int _jobCount;
    private readonly SemaphoreSlim _slots = new(MostHeld);

    public UploadJobWaiter(EncordClient client, TimeSpan timeout, int jobCount)
    {
        _client = client;
        _clock = client.Session.Transport.Clock;
        _startedAt = _clock.GetUtcNow();
        _deadline = timeout > DefaultTimeout + DefaultTimeout ? DateTimeOffset.MaxValue : _startedAt + timeout;
        _jobCount = jobCount;
    }

    // From one question about a job to the next: a server that does not hold must not be asked in a tight loop.
    private TimeSpan Turn => TimeSpan.FromSeconds(Math.Max(1, s_turnPerJob.TotalSeconds * _jobCount));

    private TimeSpan Remaining => _deadline > _clock.GetUtcNow() ? _deadline - _clock.GetUtcNow() : TimeSpan.Zero;

    /// <summary>Waits until a job has ended or the time is over, and returns its last state.</summary>
    /// <exception cref="EncordException">The job cannot be asked about.</exception>
    public async Task<DatasetDataLongPolling> WaitAsync(
        UploadTarget target, string jobId, Action<DatasetDataLongPolling> onState, CancellationToken cancellationToken)
    {
        int failures = 0;
        while (true)
        {
            DateTimeOffset askedAt = _clock.GetUtcNow();
            TimeSpan pause;
            try
            {
                DatasetDataLongPolling state = await AskAsync(target, jobId, cancellationToken);
                onState(state);
                if (state.IsFinal || Remaining == TimeSpan.Zero)
                {
                    return state;
                }

                failures = 0;
                pause = Turn - (_clock.GetUtcNow() - askedAt);
            }
            catch (EncordException e) when (MayPass(e, ref failures))
            {
                pause = e.RetryAfter is { } asked && asked > s_pauseAfterFailure ? asked : s_pauseAfterFailure;
            }

            await _clock.DelayAsync(pause < Remaining ? pause : Remaining, cancellationToken);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _slots.Dispose();

    private async Task<DatasetDataLongPolling> AskAsync(UploadTarget target, string jobId, CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken);
        try
        {
            return await _client.UploadJobs.GetAsync(target, jobId, Hold(), cancellationToken);
        }
        finally
        {
            _slots.Release();
        }
    }

    // Whole seconds: the service takes no fractions.
    private TimeSpan Hold()
    {
        if (_jobCount > MostHeld)
        {
            return TimeSpan.Zero;
        }

        TimeSpan waited = _clock.GetUtcNow() - _startedAt;
        int seconds = waited.TotalSeconds < 10 ? 1 : waited.TotalMinutes < 1 ? 5 : 10;
        return TimeSpan.FromSeconds(Math.Min(seconds, Math.Floor(Remaining.TotalSeconds)));
    }

    // A rate limit says nothing about the job: it is waited out, as long as there is time.
    private bool MayPass(EncordException failure, ref int failures) =>
        Remaining > TimeSpan.Zero
        && (failure.Kind == EncordErrorKind.RateLimited || (s_passing.Contains(failure.Kind) && ++failures < FailuresInARow));
}
