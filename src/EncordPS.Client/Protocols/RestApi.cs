using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EncordPS.Answers;
using EncordPS.Json;

namespace EncordPS.Protocols;

/// <summary>The v2 protocol: the HTTP status says what became of a call; 200 carries JSON and 204 nothing.</summary>
internal sealed class RestApi(ApiSender sender)
{
    // A whole answer is in memory twice: as bytes and as objects.
    private const int LongestAnswer = 64 * 1024 * 1024;

    /// <summary>Makes a call and reads its whole answer.</summary>
    public Task<T> SendAsync<T>(RestCall call, JsonTypeInfo<T> answerType, CancellationToken cancellationToken) =>
        ReadAsync(
            call,
            async answer =>
            {
                await ThrowUnlessSuccessAsync(answer, cancellationToken);
                byte[] body = await answer.ReadToEndAsync(cancellationToken);
                return Deserialize(body, answerType, answer)
                    ?? throw answer.Context.Malformed("The answer is null where an object was expected.");
            },
            cancellationToken);

    /// <summary>Makes a call whose answer is not read as it stands.</summary>
    public Task<T> SendAsync<T>(RestCall call, Func<JsonElement, T?> read, CancellationToken cancellationToken) =>
        ReadAsync(
            call,
            async answer =>
            {
                await ThrowUnlessSuccessAsync(answer, cancellationToken);
                byte[] body = await answer.ReadToEndAsync(cancellationToken);
                JsonElement whole = Deserialize(body, PlainJson.Default.JsonElement, answer);
                return Read(body, answer, () => read(whole))
                    ?? throw answer.Context.Malformed("The answer is null where an object was expected.");
            },
            cancellationToken);

    /// <summary>Makes a call and drops its result, which must be JSON all the same: a proxy's page is no success.</summary>
    public Task SendAsync(RestCall call, CancellationToken cancellationToken) =>
        ReadAsync(
            call,
            async answer =>
            {
                await ThrowUnlessSuccessAsync(answer, cancellationToken);
                byte[] body = await answer.ReadToEndAsync(cancellationToken);
                return answer.Status == (int)HttpStatusCode.OK
                    && Deserialize(body, PlainJson.Default.JsonElement, answer).ValueKind != JsonValueKind.Undefined;
            },
            cancellationToken);

    /// <summary>Makes a call of any kind: every success will do, and every JSON.</summary>
    /// <returns>The answer; null for an empty one, which a 200 may not be.</returns>
    public Task<JsonElement?> SendAnyAsync(RestCall call, CancellationToken cancellationToken) =>
        ReadAsync<JsonElement?>(
            call,
            async answer =>
            {
                await ThrowUnlessAsync(answer.IsHttpSuccess, answer, cancellationToken);
                byte[] body = await answer.ReadToEndAsync(LongestAnswer, cancellationToken);
                return body.Length == 0 && answer.Status != (int)HttpStatusCode.OK
                    ? null
                    : Deserialize(body, PlainJson.Default.JsonElement, answer);
            },
            cancellationToken);

    /// <summary>Makes a call whose answer is an object around a list, and gives out the elements as they arrive.</summary>
    public IAsyncEnumerable<IReadOnlyList<T>> StreamAsync<T>(
        RestCall call, string listName, JsonTypeInfo<T> elementType, CancellationToken cancellationToken) =>
        StreamAsync(call, listName, new GeneratedElementReader<T>(elementType), cancellationToken);

    /// <summary>Makes a call whose answer is an object around a list, with a reader of its own for the elements.</summary>
    public IAsyncEnumerable<IReadOnlyList<T>> StreamAsync<T>(
        RestCall call, string listName, IElementReader<T> elementReader, CancellationToken cancellationToken) =>
        sender.StreamAsync(
            call.ToCall(),
            answer => ReadAsync(new JsonArrayStream<T>(answer, listName, elementReader), listName, answer, cancellationToken),
            cancellationToken);

    /// <summary>Makes a call whose answer is an object around a list that is short.</summary>
    public Task<IReadOnlyList<T>> ListAsync<T>(
        RestCall call, string listName, JsonTypeInfo<T> elementType, CancellationToken cancellationToken) =>
        ListAsync(call, listName, new GeneratedElementReader<T>(elementType), cancellationToken);

    /// <summary>Makes a call whose answer is an object around a list that is short, with a reader of its own for the elements.</summary>
    public Task<IReadOnlyList<T>> ListAsync<T>(
        RestCall call, string listName, IElementReader<T> elementReader, CancellationToken cancellationToken) =>
        ReadAsync(
            call,
            answer => CollectAsync(new JsonArrayStream<T>(answer, listName, elementReader), listName, answer, cancellationToken),
            cancellationToken);

    /// <summary>Makes a call whose answer is one page of a listing.</summary>
    public Task<Page<T>> PageAsync<T>(RestCall call, Func<IElementReader<T>> makeReader, CancellationToken cancellationToken) =>
        ReadAsync(
            call,
            async answer =>
            {
                JsonArrayStream<T> list = new(answer, "results", makeReader());
                IReadOnlyList<T> entries = await CollectAsync(list, "results", answer, cancellationToken);
                return new Page<T>(entries, NextToken(list, answer), answer.Context);
            },
            cancellationToken);

    private Task<T> ReadAsync<T>(RestCall call, Func<Answer, Task<T>> read, CancellationToken cancellationToken) =>
        sender.SendAsync(call.ToCall(), read, cancellationToken);

    private static async IAsyncEnumerable<IReadOnlyList<T>> ReadAsync<T>(
        JsonArrayStream<T> list, string listName, Answer answer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await ThrowUnlessSuccessAsync(answer, cancellationToken);
        await foreach (IReadOnlyList<T> portion in list.ReadAsync(cancellationToken))
        {
            yield return portion;
        }

        ThrowUnlessThere(list, listName, answer);
    }

    private static async Task<IReadOnlyList<T>> CollectAsync<T>(
        JsonArrayStream<T> list, string listName, Answer answer, CancellationToken cancellationToken)
    {
        List<T> all = [];
        await foreach (IReadOnlyList<T> portion in ReadAsync(list, listName, answer, cancellationToken))
        {
            all.AddRange(portion);
        }

        return all;
    }

    private static void ThrowUnlessThere<T>(JsonArrayStream<T> list, string listName, Answer answer)
    {
        if (!list.HasArray)
        {
            throw answer.Context.Malformed($"The answer has no list of objects at \"{listName}\".");
        }
    }

    private static string? NextToken<T>(JsonArrayStream<T> list, Answer answer) =>
        !list.Members.TryGetValue("nextPageToken", out JsonElement token) ? null
        : token.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => token.GetString(),
            _ => throw answer.Context.Malformed("The answer's \"nextPageToken\" is not a text."),
        };

    private static T? Deserialize<T>(byte[] body, JsonTypeInfo<T> type, Answer answer) =>
        Read(body, answer, () => JsonSerializer.Deserialize(WholeLetters.TryReplace(body, out byte[]? replaced) ? replaced : body, type));

    private static T? Read<T>(byte[] body, Answer answer, Func<T?> read)
    {
        try
        {
            return read();
        }
        catch (JsonException e)
        {
            throw NotJson.Describe(answer.Context, body, isTruncated: false, e);
        }
    }

    private static Task ThrowUnlessSuccessAsync(Answer answer, CancellationToken cancellationToken) =>
        ThrowUnlessAsync(answer.Status is (int)HttpStatusCode.OK or (int)HttpStatusCode.NoContent, answer, cancellationToken);

    private static async Task ThrowUnlessAsync(bool isSuccess, Answer answer, CancellationToken cancellationToken)
    {
        if (!isSuccess)
        {
            byte[] body = await answer.ReadErrorBodyAsync(cancellationToken);
            throw StatusErrors.Create(answer.Status, body, answer.Context);
        }
    }
}
