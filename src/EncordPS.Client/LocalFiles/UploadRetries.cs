using EncordPS.Http;

namespace EncordPS;

/// <summary>Which failed uploads of one file are made again, and when. To put a file where it is already does no harm.</summary>
/// <param name="storage">How often to repeat, and what is left for that.</param>
/// <param name="clock">Tells the time.</param>
/// <param name="observer">Told when nothing is left.</param>
internal sealed class UploadRetries(UploadTransport storage, TimeProvider clock, IRequestObserver observer)
{
    // How storage refuses a URL that has expired: Google says 400, Amazon and Azure 403.
    private static readonly HashSet<int> s_refusals = [400, 401, 403];

    private readonly RetryDelays _delays = new(storage.RetryDelay, clock);
    private bool _isRenewed;
    private int _retryCount;

    /// <summary>The attempt under way, counted from 1.</summary>
    public int Attempt { get; private set; } = 1;

    /// <summary>Whether the next attempt needs another place to upload to.</summary>
    public bool NeedsNewUrl { get; private set; }

    /// <summary>How long to wait before the next attempt; null when there is none.</summary>
    public TimeSpan? Next(EncordException failure)
    {
        // Storage that refuses a URL at the first bytes may hang up before anybody has read why.
        NeedsNewUrl = IsRefusal(failure) || failure.Kind == EncordErrorKind.Transport;
        Attempt++;
        // A URL that was handed out long ago is no fault: it is renewed at once, and that does not count. Another refusal may
        // be a fault, or for good.
        if (IsRefusal(failure) && !_isRenewed)
        {
            _isRenewed = true;
            return TimeSpan.Zero;
        }

        return IsRefusal(failure) || IsPassing(failure) ? Delay(failure) : null;
    }

    private TimeSpan? Delay(EncordException failure) =>
        _retryCount < storage.MaximumRetryCount && storage.Budget.TrySpend(failure.StatusCode, observer)
            ? _delays.Next(_retryCount++, failure.RetryAfter)
            : null;

    private static bool IsRefusal(EncordException failure) => failure.StatusCode is { } status && s_refusals.Contains(status);

    private static bool IsPassing(EncordException failure) =>
        failure.StatusCode is { } status ? TransientFault.IsTransient(status, isRepeatable: true)
        : failure.InnerException is { } cause && TransientFault.IsTransient(cause, isRepeatable: true);
}
