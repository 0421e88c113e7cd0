using System.Net;
using System.Text.Json;
using EncordPS.Answers;
using EncordPS.Errors;

namespace EncordPS.Protocols;

/// <summary>
/// The envelope around an answer of the legacy API. Its status alone says what became of the call; the HTTP status
/// matters only where there is no envelope, because a load balancer or gateway has answered.
/// </summary>
internal sealed class LegacyEnvelope
{
    private const int Success = 200;

    private readonly IReadOnlyDictionary<string, JsonElement> _members;
    private readonly Answer _answer;

    private LegacyEnvelope(IReadOnlyDictionary<string, JsonElement> members, Answer answer)
    {
        _members = members;
        _answer = answer;
    }

    /// <summary>The result of the call; null where the envelope has none.</summary>
    public JsonElement? Response => _members.TryGetValue("response", out JsonElement response) ? response : null;

    private int? Status =>
        _members.TryGetValue("status", out JsonElement status) && status.ValueKind == JsonValueKind.Number
        && status.TryGetInt32(out int number)
            ? number
            : null;

    /// <summary>The envelope that a whole body is.</summary>
    /// <exception cref="EncordException">It is none, or the call did not succeed.</exception>
    public static LegacyEnvelope Open(JsonElement root, byte[] body, Answer answer)
    {
        if (answer.Status is HttpStatuses.TooManyRequests or (int)HttpStatusCode.RequestEntityTooLarge)
        {
            // A gateway said so, whatever stands in the body.
            throw StatusErrors.Create(answer.Status, body, answer.Context);
        }

        LegacyEnvelope? envelope = root.ValueKind == JsonValueKind.Object ? new(Members(root), answer) : null;
        if (envelope?.Status is null && !answer.IsHttpSuccess)
        {
            throw StatusErrors.Create(answer.Status, body, answer.Context);
        }

        _ = envelope ?? throw answer.Context.Malformed("The answer is not the envelope of the legacy API.");
        envelope.ThrowUnlessSuccess();
        return envelope;
    }

    /// <summary>Looks at what stood around a list that was read as it arrived.</summary>
    /// <exception cref="EncordException">The call did not succeed.</exception>
    public static void Check(IReadOnlyDictionary<string, JsonElement> members, Answer answer) =>
        new LegacyEnvelope(members, answer).ThrowUnlessSuccess();

    /// <summary>What to say of a body that cannot be read.</summary>
    public static EncordException Unreadable(byte[] body, Answer answer, JsonException? cause) =>
        answer.IsHttpSuccess
            ? NotJson.Describe(answer.Context, body, isTruncated: IsCutOff(body), cause)
            : StatusErrors.Create(answer.Status, body, answer.Context);

    private static bool IsCutOff(byte[] body)
    {
        int last = Array.FindLastIndex(body, static octet => octet is not ((byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t'));
        return last >= 0 && body[last] != '}';
    }

    private static Dictionary<string, JsonElement> Members(JsonElement envelope)
    {
        Dictionary<string, JsonElement> members = new(StringComparer.Ordinal);
        foreach (JsonProperty member in envelope.EnumerateObject())
        {
            members[member.Name] = member.Value;
        }

        return members;
    }

    private void ThrowUnlessSuccess()
    {
        if (Status != Success)
        {
            throw LegacyErrors.Create(Status ?? _answer.Status, Code(), Payload(), _answer.Context);
        }
    }

    private string? Payload() =>
        _members.TryGetValue("payload", out JsonElement reason) && reason.ValueKind == JsonValueKind.String
            ? reason.GetString()
            : null;

    private string? Code() => Response switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Array } list when list.GetArrayLength() > 0 && list[0].ValueKind == JsonValueKind.String =>
            list[0].GetString(),
        _ => null,
    };
}
