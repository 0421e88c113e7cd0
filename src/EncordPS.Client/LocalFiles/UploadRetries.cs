using EncordPS.Http;

namespace EncordPS;

/// <summary>Which failed uploads of one file are made again, and when. To put a file where it is already does no harm.</summary>
internal sealed class UploadRetries(UploadTransport storage, TimeProvider clock)
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
        TimeSpan? delay = IsRefusal(failure) ? Renew() : IsPassing(failure) ? Delay(failure) : null;
        // Storage that refuses a URL at the first bytes may hang up before anybody has read why.
        NeedsNewUrl = IsRefusal(failure) || failure.Kind == EncordErrorKind.Transport;
        Attempt++;
        return delay;
    }

    // A URL that was handed out long ago is no fault that repeating is meant for: it is renewed once, and at once.
    private TimeSpan? Renew()
    {
        bool isFirst = !_isRenewed;
        _isRenewed = true;
        return isFirst ? TimeSpan.Zero : null;
    }

    private TimeSpan? Delay(EncordException failure) =>
        _retryCount++ >= storage.MaximumRetryCount ? null
        : failure.RetryAfter is { } asked && asked > TimeSpan.Zero ? (asked < RetryDelays.Longest ? asked : RetryDelays.Longest)
        : _delays.Next(_retryCount - 1, response: null);

    private static bool IsRefusal(EncordException failure) => failure.StatusCode is { } status && s_refusals.Contains(status);

    private static bool IsPassing(EncordException failure) =>
        failure.StatusCode is { } status ? TransientFault.IsTransient(status, isRepeatable: true)
        : failure.InnerException is { } cause && TransientFault.IsTransient(cause, isRepeatable: true);
}
