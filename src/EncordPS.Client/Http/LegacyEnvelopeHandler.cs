using System.Net;
using System.Text.Json;

namespace EncordPS.Http;

/// <summary>
/// The legacy API also reports its rate limit inside an HTTP 200. This gives such an answer the status that it means,
/// so that the retries outside see it; the body stays whole.
/// </summary>
internal sealed class LegacyEnvelopeHandler : DelegatingHandler
{
    private const int PeekLength = 256;
    private const int RateLimited = 429;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        if (((ApiRequestMessage)request).Call.Api == ApiKind.Legacy && response.IsSuccessStatusCode)
        {
            await PeekAsync(response, cancellationToken);
        }

        return response;
    }

    private static async Task PeekAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        Stream body = await response.Content.ReadAsStreamAsync();
        byte[] head = new byte[PeekLength];
        int length = await body.ReadAsync(head, 0, head.Length, cancellationToken);
        HttpContent rest = new StreamContent(new RejoinedStream(head, length, body));
        foreach (KeyValuePair<string, IEnumerable<string>> header in response.Content.Headers)
        {
            rest.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        response.Content = rest;
        if (ReadStatus(head.AsSpan(0, length)) == RateLimited)
        {
            response.StatusCode = (HttpStatusCode)RateLimited;
        }
    }

    // Only the usual form is looked for, with the status in front: any other answer takes the ordinary way.
    private static int? ReadStatus(ReadOnlySpan<byte> head)
    {
        Utf8JsonReader reader = new(head, isFinalBlock: false, default);
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject
                && reader.Read() && reader.ValueTextEquals("status"u8)
                && reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int status)
                ? status
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
