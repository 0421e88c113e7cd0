using System.Diagnostics;

namespace EncordPS.Tracing;

/// <summary>One attempt of a request, and what its observer is told of it.</summary>
/// <param name="number">Counted from 1.</param>
/// <param name="observer">The observer.</param>
internal sealed class Attempt(int number, IRequestObserver observer)
{
    private readonly long _startedAt = TimeProvider.System.GetTimestamp();
    private string? _method;
    private string _path = "";
    private Activity? _activity;

    public int Number => number;

    public IRequestObserver Observer => observer;

    /// <summary>The HTTP status of the answer; null as long as there is none.</summary>
    public int? Status { get; set; }

    /// <inheritdoc cref="RequestRecord.Bytes" />
    public long Bytes { get; set; }

    /// <summary>Before anything is sent. An attempt can need a second request.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="shownPath">Without its query.</param>
    public void Begin(string method, string shownPath)
    {
        _method = method;
        _path = shownPath;
        Status = null;
        Bytes = 0;
        _activity?.Stop();
        _activity = Telemetry.Begin(method, shownPath);
    }

    /// <summary>The answer was read to its end, or given up. Without an answer, nothing is told.</summary>
    public void Completed()
    {
        if (Status is { } status)
        {
            Tell(observer.Completed, status.ToString(InvariantCulture), isFailed: false);
        }

        _activity?.Stop();
    }

    /// <summary>It failed, and is the last.</summary>
    public void Failed(EncordException failure) => Tell(observer.Completed, StatusOf(failure) ?? failure.Kind.ToString());

    /// <summary>It failed, and the next one follows after a wait.</summary>
    public void Retrying(EncordException failure, TimeSpan delay) => Tell(
        record => observer.Retrying(record, delay),
        StatusOf(failure) ?? (failure.Kind == EncordErrorKind.Timeout ? "no answer in time" : "connection failed"));

    // The rate limit can stand inside a success.
    private string? StatusOf(EncordException failure) =>
        ((failure.IsRateLimited ? failure.StatusCode : null) ?? Status)?.ToString(InvariantCulture);

    private void Tell(Action<RequestRecord> observe, string outcome, bool isFailed = true)
    {
        if (_method is not null)
        {
            RequestRecord record = new(_method, _path, outcome, Bytes, TimeProvider.System.GetElapsedTime(_startedAt), number);
            Telemetry.End(_activity, record, isFailed);
            observe(record);
            _method = null;
        }
    }
}
