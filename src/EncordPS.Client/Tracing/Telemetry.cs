using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace EncordPS.Tracing;

/// <summary>
/// What OpenTelemetry and dotnet-counters can listen to: an activity and a measurement for each attempt of a request, under one name.
/// Nothing is made of a request when nobody listens.
/// </summary>
internal static class Telemetry
{
    public const string Name = "EncordPS";

    private static readonly ActivitySource s_source = new(Name);
    private static readonly Meter s_meter = new(Name);

    private static readonly Histogram<double> s_duration = s_meter.CreateHistogram<double>(
        "encordps.request.duration", "s", "From the first byte sent to the last byte read, for each attempt of a request.");

    public static Activity? Begin(string method, string shownPath) =>
        s_source.HasListeners() ? s_source.StartActivity($"{method} {shownPath}", ActivityKind.Client) : null;

    public static void End(Activity? activity, RequestRecord record, bool isFailed)
    {
        if (s_duration.Enabled)
        {
            Measure(record);
        }

        if (activity is not null)
        {
            Describe(activity, record, isFailed);
        }
    }

    private static void Measure(RequestRecord record) => s_duration.Record(
        record.Elapsed.TotalSeconds,
        new KeyValuePair<string, object?>("http.request.method", record.Method),
        new KeyValuePair<string, object?>("outcome", record.Outcome));

    private static void Describe(Activity activity, RequestRecord record, bool isFailed) =>
        activity.SetTag("http.request.method", record.Method)
            .SetTag("url.path", record.Path)
            .SetTag("outcome", record.Outcome)
            .SetTag("http.response.body.size", record.Bytes)
            .SetTag("encordps.attempt", record.Attempt)
            .SetStatus(isFailed ? ActivityStatusCode.Error : ActivityStatusCode.Unset)
            .Stop();
}
