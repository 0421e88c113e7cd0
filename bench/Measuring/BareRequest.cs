using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace EncordPS.Bench.Measuring;

/// <summary>A request as it is on the wire, without signature, retries or objects.</summary>
internal sealed record BareRequest(HttpMethod Method, string Path, byte[]? Body = null, string Dataset = "")
{
    private const int BufferSize = 64 * 1024;

    public static BareRequest Legacy(string dataset, string type, string method, string uid, string payload) => new(
        HttpMethod.Post,
        "public",
        Encoding.UTF8.GetBytes($$$"""{"query_type": "{{{type}}}", "query_method": "{{{method}}}", "values": {"uid": {{{uid}}}, "payload": {{{payload}}}}}"""),
        dataset);

    /// <summary>Sends it and visits every token of the answer.</summary>
    public async Task SendAsync(HttpClient http)
    {
        using HttpRequestMessage message = new(Method, Path) { Content = Body is null ? null : new ByteArrayContent(Body) };
        message.Headers.TryAddWithoutValidation("ResourceID", Dataset);
        message.Content?.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using HttpResponseMessage answer = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using Stream body = await answer.Content.ReadAsStreamAsync();
        await VisitAsync(body);
    }

    private static async Task VisitAsync(Stream body)
    {
        byte[] buffer = new byte[BufferSize];
        JsonReaderState state = default;
        int filled = 0;
        int read;
        do
        {
            read = await body.ReadAsync(buffer.AsMemory(filled));
            filled += read;
            int visited = filled == 0 ? 0 : Visit(buffer.AsSpan(0, filled), isLast: read == 0, ref state);
            filled -= visited;
            buffer.AsSpan(visited, filled).CopyTo(buffer);
        }
        while (read > 0);
    }

    private static int Visit(ReadOnlySpan<byte> text, bool isLast, ref JsonReaderState state)
    {
        Utf8JsonReader reader = new(text, isLast, state);
        while (reader.Read())
        {
        }

        state = reader.CurrentState;
        return (int)reader.BytesConsumed;
    }
}
