using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EncordPS.Answers;
using EncordPS.Json;

namespace EncordPS.Protocols;

/// <summary>
/// The legacy protocol: every call is a POST, and what became of it stands in the body's status, whatever the HTTP
/// status says.
/// </summary>
internal sealed class LegacyApi(ApiSender sender)
{
    /// <summary>Makes a call and reads its whole response; null where the service answered nothing.</summary>
    public Task<T?> SendAsync<T>(LegacyQuery query, JsonTypeInfo<T> responseType, CancellationToken cancellationToken) =>
        SendAsync(query, response => response.Deserialize(responseType), cancellationToken);

    /// <summary>Makes a call whose response is not read as it stands.</summary>
    public Task<T?> SendAsync<T>(LegacyQuery query, Func<JsonElement, T?> read, CancellationToken cancellationToken) =>
        sender.SendAsync(
            query.ToCall(),
            answer => ReadAsync(
                answer, response => query.Method == "GET" && IsEmpty(response) ? default : read(response), cancellationToken),
            cancellationToken);

    /// <summary>Makes a call and drops its result.</summary>
    public Task SendAsync(LegacyQuery query, CancellationToken cancellationToken) =>
        SendAsync(query, PlainJson.Default.JsonElement, cancellationToken);

    /// <summary>Makes a call whose response is a list, and gives out its elements as they arrive.</summary>
    public IAsyncEnumerable<IReadOnlyList<T>> StreamAsync<T>(
        LegacyQuery query, IElementReader<T> elementReader, CancellationToken cancellationToken) =>
        sender.StreamAsync(query.ToCall(), answer => StreamAsync(answer, elementReader, cancellationToken), cancellationToken);

    /// <summary>Makes a call whose response is a list that is short.</summary>
    public Task<IReadOnlyList<T>> ListAsync<T>(LegacyQuery query, JsonTypeInfo<T> elementType, CancellationToken cancellationToken) =>
        sender.SendAsync<IReadOnlyList<T>>(
            query.ToCall(),
            async answer =>
            {
                List<T> all = [];
                GeneratedElementReader<T> reader = new(elementType);
                await foreach (IReadOnlyList<T> portion in StreamAsync(answer, reader, cancellationToken))
                {
                    all.AddRange(portion);
                }

                return all;
            },
            cancellationToken);

    private static async IAsyncEnumerable<IReadOnlyList<T>> StreamAsync<T>(
        Answer answer, IElementReader<T> elementReader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!answer.IsHttpSuccess)
        {
            yield return await ReadAsync(answer, response => ReadList(response, elementReader.Type, answer), cancellationToken)
                ?? throw NoList(answer);
            yield break;
        }

        JsonArrayStream<T> rows = new(answer, "response", elementReader);
        await foreach (IReadOnlyList<T> portion in rows.ReadAsync(cancellationToken))
        {
            yield return portion;
        }

        LegacyEnvelope.Check(rows.Members, answer);
        if (!rows.HasArray)
        {
            throw NoList(answer);
        }
    }

    private static async Task<T?> ReadAsync<T>(
        Answer answer, Func<JsonElement, T?> readResponse, CancellationToken cancellationToken)
    {
        byte[] body = await answer.ReadToEndAsync(cancellationToken);
        return Read(body, answer, readResponse);
    }

    private static T? Read<T>(byte[] body, Answer answer, Func<JsonElement, T?> readResponse)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            return LegacyEnvelope.Open(document.RootElement, body, answer).Response is { } response
                ? readResponse(response)
                : default;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException && WholeLetters.FindHalfEscape(body) is not null)
        {
            return Read(WholeLetters.TryReplace(body, out byte[]? replaced) ? replaced : [], answer, readResponse);
        }
        catch (JsonException e)
        {
            throw LegacyEnvelope.Unreadable(body, answer, e);
        }
        catch (InvalidOperationException)
        {
            // What System.Text.Json throws for a text that is not UTF-8.
            throw LegacyEnvelope.Unreadable(body, answer, cause: null);
        }
    }

    private static T[] ReadList<T>(JsonElement response, JsonTypeInfo<T> elementType, Answer answer) =>
        response.ValueKind == JsonValueKind.Array
            ? [.. response.EnumerateArray()
                .Select(element => element.Deserialize(elementType) ?? throw new JsonException("An element is null."))]
            : throw NoList(answer);

    private static EncordException NoList(Answer answer) =>
        answer.Context.Malformed("The answer has no list where the protocol says one.");

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
}
