using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EncordPS.Errors;
using EncordPS.Json;

namespace EncordPS.Http;

/// <summary>
/// The legacy protocol: every call is a POST, and what became of it stands in the body's status, whatever the HTTP
/// status says.
/// </summary>
internal sealed class LegacyApi(ApiTransport transport, IRequestObserver observer)
{
    private const int Success = 200;

    /// <summary>Makes a call and reads its whole response; null where the service answered null.</summary>
    public async Task<T?> SendAsync<T>(LegacyQuery query, JsonTypeInfo<T> responseType, CancellationToken cancellationToken)
    {
        using Answer answer = await transport.SendAsync(query.ToCall(), observer, cancellationToken);
        byte[] body = await answer.ReadToEndAsync(cancellationToken);
        try
        {
            using JsonDocument envelope = JsonDocument.Parse(body);
            Dictionary<string, JsonElement> members = Members(envelope.RootElement, answer);
            ThrowUnlessSuccess(members, answer);
            bool isNothing = !members.TryGetValue("response", out JsonElement response) || (query.Method == "GET" && IsEmpty(response));
            return isNothing ? default : response.Deserialize(responseType);
        }
        catch (JsonException e)
        {
            throw NotEnvelope(answer, body, e);
        }
    }

    /// <summary>Makes a call whose result matters to nobody.</summary>
    public Task SendAsync(LegacyQuery query, CancellationToken cancellationToken) =>
        SendAsync(query, LegacyJson.Default.JsonElement, cancellationToken);

    /// <summary>Makes a call whose response is a list, and gives out its elements as they arrive.</summary>
    public async IAsyncEnumerable<IReadOnlyList<T>> StreamAsync<T>(
        LegacyQuery query, JsonTypeInfo<T> elementType, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using Answer answer = await transport.SendAsync(query.ToCall(), observer, cancellationToken);
        if (answer.Status is < 200 or >= 300)
        {
            throw await ReadErrorAsync(answer, cancellationToken);
        }

        JsonArrayStream<T> rows = new(answer, "response", elementType);
        await foreach (IReadOnlyList<T> portion in rows.ReadAsync(cancellationToken))
        {
            yield return portion;
        }

        ThrowUnlessSuccess(rows.Members, answer);
        if (!rows.HasArray)
        {
            throw answer.Context.Malformed("The answer has no list where the protocol says one.");
        }
    }

    private static async Task<EncordException> ReadErrorAsync(Answer answer, CancellationToken cancellationToken)
    {
        byte[] body = await answer.ReadErrorBodyAsync(cancellationToken);
        try
        {
            using JsonDocument envelope = JsonDocument.Parse(body);
            return Error(Members(envelope.RootElement, answer), answer);
        }
        catch (JsonException e)
        {
            return NotEnvelope(answer, body, e);
        }
    }

    // Without an envelope the HTTP status is all there is: a load balancer's 429 or 502 comes as HTML.
    private static EncordException NotEnvelope(Answer answer, byte[] body, JsonException cause) =>
        answer.Status is < 200 or >= 300
            ? StatusErrors.Create(answer.Status, body, answer.Context)
            : NotJson.Describe(answer.Context, body, isTruncated: IsCutOff(body), cause);

    private static bool IsCutOff(byte[] body) => body.Length > 0 && body[body.Length - 1] != '}';

    private static Dictionary<string, JsonElement> Members(JsonElement envelope, Answer answer) =>
        envelope.ValueKind == JsonValueKind.Object
            ? envelope.EnumerateObject().GroupBy(static member => member.Name).ToDictionary(static g => g.Key, static g => g.Last().Value)
            : throw answer.Context.Malformed("The answer is not the envelope of the legacy API.");

    private static void ThrowUnlessSuccess(IReadOnlyDictionary<string, JsonElement> members, Answer answer)
    {
        if (Status(members) != Success)
        {
            throw Error(members, answer);
        }
    }

    private static EncordException Error(IReadOnlyDictionary<string, JsonElement> members, Answer answer)
    {
        string? payload = members.TryGetValue("payload", out JsonElement reason) && reason.ValueKind == JsonValueKind.String
            ? reason.GetString()
            : null;
        return LegacyErrors.Create(Status(members) ?? answer.Status, Code(members), payload, answer.Context);
    }

    // The service's own client takes any of these for "there is no such object".
    private static bool IsEmpty(JsonElement response) => response.ValueKind switch
    {
        JsonValueKind.Object => !response.EnumerateObject().Any(),
        JsonValueKind.Array => response.GetArrayLength() == 0,
        JsonValueKind.String => response.ValueEquals(""),
        JsonValueKind.Number => response.GetDouble() == 0,
        JsonValueKind.True => false,
        _ => true,
    };

    private static int? Status(IReadOnlyDictionary<string, JsonElement> members) =>
        members.TryGetValue("status", out JsonElement status) && status.ValueKind == JsonValueKind.Number
        && status.TryGetInt32(out int number)
            ? number
            : null;

    private static string? Code(IReadOnlyDictionary<string, JsonElement> members) =>
        !members.TryGetValue("response", out JsonElement response) ? null
        : response.ValueKind == JsonValueKind.String ? response.GetString()
        : response.ValueKind == JsonValueKind.Array && response.GetArrayLength() > 0
            && response[0].ValueKind == JsonValueKind.String ? response[0].GetString()
        : null;
}
