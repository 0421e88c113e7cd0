using EncordPS.Tracing;
using EncordPS.Transport;

namespace EncordPS.Uploads;

/// <summary>Which failed uploads of one file are made again, and when. To put a file where it is already does no harm.</summary>
/// <param name="transport">How often to repeat, and what is left for that.</param>
/// <param name="observer">Told when nothing is left.</param>
internal sealed class UploadRetries(HttpTransport transport, IRequestObserver observer)
{
    // How storage refuses a URL that has expired: Google says 400, Amazon and Azure 403.
    private static readonly HashSet<int> s_refusals = [400, 401, 403];

    private readonly RetryDelays _delays = new(transport.Settings.RetryDelay, transport.Clock);
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
        _retryCount < transport.Settings.MaximumRetryCount && transport.StorageBudget.TrySpend(failure.StatusCode, observer)
            ? _delays.Next(_retryCount++, failure.RetryAfter)
            : null;

    private static bool IsRefusal(EncordException failure) => failure.StatusCode is { } status && s_refusals.Contains(status);

    private static bool IsPassing(EncordException failure) =>
        failure.StatusCode is { } status ? TransientFault.IsTransient(status, isRepeatable: true)
        : failure.InnerException is { } cause && TransientFault.IsTransient(cause, isRepeatable: true);
}
