using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
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

    private static readonly Regex s_id = new(
        "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    private readonly DateTimeOffset _startedAt = settings.Clock.GetUtcNow();

    private Attempt? _last;

    public bool IsWritten { get; private set; }

    /// <summary>Another attempt begins.</summary>
    public void Follow(Attempt attempt) => _last = attempt;

    /// <summary>The record of a call; null for one that only reads, and where nobody wants a log.</summary>
    /// <exception cref="EncordException">The log cannot be written any more.</exception>
    public static ChangeRecord? Begin(ApiCall call, string traceId, HttpSettings settings) =>
        settings.Log is not { } log || !call.IsChange ? null
        : log.Failure is { } failure ? throw new EncordException(
            EncordErrorKind.LogNotWritable, $"The operations log '{log.Path}' cannot be written: {failure.Message} Nothing was sent.", failure)
        : new ChangeRecord(log, call, traceId, settings);

    /// <summary>Writes the line.</summary>
    /// <param name="failure">Why it was not done, or is not known to be; null when it was.</param>
    public Task EndAsync(Exception? failure)
    {
        IsWritten = true;
        string target = call.PathAndQuery.Split('?')[0];
        JsonObject line = new()
        {
            ["time"] = _startedAt.UtcDateTime,
            ["who"] = log.Who,
            ["user"] = Environment.UserName,
            ["machine"] = Environment.MachineName,
            ["domain"] = (call.Domain ?? settings.Domain).GetLeftPart(UriPartial.Authority),
            ["operation"] = call.Operation ?? $"{call.Method} {target}",
            ["ids"] = new JsonArray([.. Ids($"{target} {call.ResourceId}").Select(static id => (JsonNode?)id)]),
            ["sent"] = Sent(),
            ["traceId"] = traceId,
            ["outcome"] = OutcomeOf(failure),
            ["status"] = _last?.Status,
            ["error"] = failure is null ? null : PlainText.Line(Redaction.Apply(failure.Message)),
            ["attempts"] = _last?.Number ?? 0,
            ["milliseconds"] = (long)(settings.Clock.GetUtcNow() - _startedAt).TotalMilliseconds,
        };
        return log.WriteAsync(line.ToJsonString());
    }

    private static IEnumerable<string> Ids(string text) => s_id.Matches(text).Cast<Match>().Select(static match => match.Value).Distinct();

    private string OutcomeOf(Exception? failure) =>
        failure is null ? "Done"
        : _last is null || failure is EncordKeyException ? "NotSent"
        : failure is EncordException { StatusCode: >= 400 and < 500 } ? "Refused"
        : "Unknown";

    // What is too long for a line is told by its length.
    private JsonNode? Sent()
    {
        if (call.Body is not { Length: > 0 } body)
        {
            return null;
        }

        string text = body.Length > LongestBody ? "" : Redaction.Apply(Encoding.UTF8.GetString(body));
        try
        {
            return body.Length > LongestBody ? Invariant($"{body.Length:N0} bytes") : StrictJson.Parse(text);
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
