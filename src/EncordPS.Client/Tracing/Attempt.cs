using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace EncordPS.Tracing;

/// <summary>
/// One attempt of a request, and what its observer is told of it. OpenTelemetry and dotnet-counters can listen as well: there is an
/// activity and a measurement for each attempt, under the one name EncordPS, and nothing is made where nobody listens.
/// </summary>
/// <param name="number">Counted from 1.</param>
/// <param name="observer">The observer.</param>
internal sealed class Attempt(int number, IRequestObserver observer)
{
    private const string TelemetryName = "EncordPS";

    private static readonly ActivitySource s_activities = new(TelemetryName);

    private static readonly Histogram<double> s_duration = new Meter(TelemetryName).CreateHistogram<double>(
        "encordps.request.duration", "s", "From the first byte sent to the last byte read, for each attempt of a request.");

    private readonly long _startedAt = TimeProvider.System.GetTimestamp();
    private string? _method;
    private string _path = "";
    private Activity? _activity;

    public int Number => number;

    public IRequestObserver Observer => observer;

    /// <summary>The HTTP status of the answer; null as long as there is none.</summary>
    public int? Status { get; set; }

    /// <inheritdoc cref="Report.Bytes" />
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
        _activity = s_activities.HasListeners() ? s_activities.StartActivity($"{method} {shownPath}", ActivityKind.Client) : null;
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
        report => observer.Retrying(report, delay),
        StatusOf(failure) ?? (failure.Kind == EncordErrorKind.Timeout ? "no answer in time" : "connection failed"));

    // The rate limit can stand inside a success.
    private string? StatusOf(EncordException failure) =>
        ((failure.IsRateLimited ? failure.StatusCode : null) ?? Status)?.ToString(InvariantCulture);

    private void Tell(Action<Report> observe, string outcome, bool isFailed = true)
    {
        if (_method is not null)
        {
            Report report = new(_method, _path, outcome, Bytes, TimeProvider.System.GetElapsedTime(_startedAt), number);
            Measure(report, isFailed);
            observe(report);
            _method = null;
        }
    }

    private void Measure(Report report, bool isFailed)
    {
        if (s_duration.Enabled)
        {
            s_duration.Record(
                report.Elapsed.TotalSeconds,
                new KeyValuePair<string, object?>("http.request.method", report.Method),
                new KeyValuePair<string, object?>("outcome", report.Outcome));
        }

        _activity?.SetTag("http.request.method", report.Method)
            .SetTag("url.path", report.Path)
            .SetTag("outcome", report.Outcome)
            .SetTag("http.response.body.size", report.Bytes)
            .SetTag("encordps.attempt", report.Number)
            .SetStatus(isFailed ? ActivityStatusCode.Error : ActivityStatusCode.Unset)
            .Stop();
    }

    /// <summary>What an attempt did, in terms that may be shown: the path has no query.</summary>
    /// <param name="Method">The HTTP method.</param>
    /// <param name="Path">The path without the query; for a legacy call with what it is for: /public (datarows GET).</param>
    /// <param name="Outcome">The HTTP status, or in a word what happened instead.</param>
    /// <param name="Bytes">Bytes of the answer's body, unpacked; of an upload, those of the file.</param>
    /// <param name="Elapsed">From the first byte sent to the last byte read.</param>
    /// <param name="Number">Counted from 1.</param>
    public sealed record Report(string Method, string Path, string Outcome, long Bytes, TimeSpan Elapsed, int Number)
    {
        /// <inheritdoc />
        public override string ToString() => string.Format(
            InvariantCulture,
            "{0} {1} -> {2}, {3:N0} bytes in {4:N0} ms{5}",
            Method, Path, Outcome, Bytes, Elapsed.TotalMilliseconds, Number > 1 ? $" (attempt {Number})" : "");
    }
}
