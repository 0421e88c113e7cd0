using System.Text.Json;
using EncordPS.Answers;
using EncordPS.Protocols;
using EncordPS.Transport;

namespace EncordPS.Diagnosis;

/// <summary>Asks a service once for something small, as whoever the session is.</summary>
internal sealed class ConnectionProbe(ApiSender sender, TimeProvider clock)
{
    // Nothing is older, so that the answer is an empty list.
    private static readonly DateTimeOffset s_longAgo = new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="domain">Which service.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<ConnectionAnswer> AskAsync(Uri domain, CancellationToken cancellationToken)
    {
        QueryString query = new QueryString().Add("createdBefore", s_longAgo).Add("includeOrgAccess", false);
        ApiCall call = RestCall.Get("datasets/list", query).ToCall() with { IsProbe = true, Domain = domain };
        DateTimeOffset sentAt = clock.GetUtcNow();
        long startedAt = TimeProvider.System.GetTimestamp();
        try
        {
            return await sender.SendAsync(call, ReadAsync, cancellationToken);
        }
        catch (EncordException e)
        {
            return new ConnectionAnswer(e);
        }

        async Task<ConnectionAnswer> ReadAsync(Answer answer)
        {
            TimeSpan latency = TimeProvider.System.GetElapsedTime(startedAt);
            EncordException? failure = await ReadFailureAsync(answer, cancellationToken);
            return new ConnectionAnswer(failure, latency, Skew(sentAt, latency, answer.ServerTime));
        }
    }

    private static async Task<EncordException?> ReadFailureAsync(Answer answer, CancellationToken cancellationToken)
    {
        byte[] body = await answer.ReadErrorBodyAsync(cancellationToken);
        return !answer.IsHttpSuccess ? StatusErrors.Create(answer.Status, body, answer.Context)
            : IsDatasetList(body) ? null
            : answer.Context.Malformed("What answered is not Encord's service: a list of datasets was asked for, and something else came.");
    }

    private static bool IsDatasetList(byte[] body)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("result", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // The header has whole seconds, cut off: half a second is the best guess of what was cut.
    private static TimeSpan? Skew(DateTimeOffset sentAt, TimeSpan latency, DateTimeOffset? serverTime) =>
        serverTime is { } there
            ? TimeSpan.FromSeconds(Math.Round((sentAt.AddTicks(latency.Ticks / 2) - there).TotalSeconds - 0.5))
            : null;
}
