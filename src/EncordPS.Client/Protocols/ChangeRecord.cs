using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EncordPS.Bodies;
using EncordPS.Errors;
using EncordPS.Json;
using EncordPS.Tracing;
using EncordPS.Transport;

namespace EncordPS.Protocols;

/// <summary>A change that is asked for, and its line in the operations log.</summary>
/// <param name="log">The log.</param>
/// <param name="call">The call.</param>
/// <param name="traceId">The id of the call.</param>
/// <param name="settings">Where it goes, and the clock.</param>
internal sealed class ChangeRecord(OperationsLog log, ApiCall call, string traceId, HttpSettings settings)
{
    // A bulk request is smaller.
    private const int LongestBody = 1024 * 1024;

    private const int FirstServerFault = 500;

    private static readonly Regex s_id = new(
        "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    private readonly DateTimeOffset _startedAt = settings.Clock.GetUtcNow();
    private readonly long _startedTick = settings.Clock.GetTimestamp();

    private Attempt? _last;

    public bool IsWritten { get; private set; }

    /// <summary>Another attempt begins.</summary>
    public void Follow(Attempt attempt) => _last = attempt;

    /// <summary>Begins the record of a call, before it is sent.</summary>
    /// <exception cref="EncordException">The log cannot be written any more.</exception>
    public static ChangeRecord Begin(OperationsLog log, ApiCall call, string traceId, HttpSettings settings) =>
        log.Failure is not { } failure ? new(log, call, traceId, settings)
        : throw new EncordException(
            EncordErrorKind.LogNotWritable,
            $"The operations log '{log.Path}' cannot be written: {failure.Message} Nothing was sent.", failure)
        {
            IsSafeToRetry = true,
        };

    /// <summary>Writes the line.</summary>
    /// <param name="failure">Why it was not done, or is not known to be; null when it was.</param>
    /// <param name="before">How things were; null where that is not known.</param>
    /// <param name="observer">Warned when the line cannot be written.</param>
    public async Task EndAsync(Exception? failure, Func<JsonNode?>? before, IRequestObserver observer)
    {
        IsWritten = true;
        string outcome = OutcomeOf(failure);
        string target = call.PathAndQuery.Split('?')[0];
        JsonObject line = log.NewLine(call.Operation ?? $"{call.Method} {target}", _startedAt);
        line["domain"] = (call.Domain ?? settings.Domain).GetLeftPart(UriPartial.Authority);
        line["ids"] = new JsonArray([.. Ids($"{target} {call.ResourceId}").Select(static id => (JsonNode?)id)]);
        line["before"] = Clean(before?.Invoke());
        line["sent"] = Sent();
        line["traceId"] = traceId;
        line["outcome"] = outcome;
        line["status"] = _last?.Status;
        line["error"] = failure is null ? null : PlainText.Line(Redaction.Apply(failure.Message));
        line["attempts"] = _last?.Number ?? 0;
        line["milliseconds"] = (long)settings.Clock.GetElapsedTime(_startedTick).TotalMilliseconds;
        bool wasWritable = log.Failure is null;
        await log.WriteAsync(line);
        if (wasWritable && log.Failure is { } unwritten)
        {
            observer.LogFailed(
                $"The change with the trace id {traceId} ended as {outcome}, and is not in the operations log '{log.Path}': "
                    + $"{unwritten.Message} No further change is sent.");
        }
    }

    private static IEnumerable<string> Ids(string text) => s_id.Matches(text).Cast<Match>().Select(static match => match.Value).Distinct();

    private string OutcomeOf(Exception? failure) =>
        failure is null ? "Done"
        : _last is null || failure is EncordKeyException ? "NotSent"
        : failure is EncordException { IsBroken: false, StatusCode: >= 400 and < FirstServerFault } ? "Refused"
        : "Unknown";

    private JsonNode? Sent() =>
        call.LongBody is { } text ? Beside(text)
        : call.Body is not { Length: > 0 } body ? null
        : body.Length > LongestBody ? Length(body.Length)
        : Read(Encoding.UTF8.GetString(body));

    // A text that is opened for each attempt is told by its length, what stands around it as it is.
    private static JsonNode? Beside(StreamedBody body) => Read(
        Encoding.UTF8.GetString(body.Beginning) + $"\"{Length(body.TextLength)}\"" + Encoding.UTF8.GetString(body.Ending));

    private static string Length(long bytes) => Invariant($"{bytes:N0} bytes");

    private static JsonNode? Clean(JsonNode? known) => known is null ? null : Read(known.ToJsonString());

    private static JsonNode? Read(string text)
    {
        string shown = Redaction.Apply(text);
        try
        {
            return StrictJson.Parse(shown);
        }
        catch (JsonException)
        {
            return shown;
        }
    }
}
