using System.Net;
using System.Text.Json;

namespace EncordPS.Transport;

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
        if (((ApiRequestMessage)request).Call.Api != ApiKind.Legacy || !response.IsSuccessStatusCode)
        {
            return response;
        }

        try
        {
            await PeekAsync(response, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static async Task PeekAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        Stream body = await response.Content.ReadAsStreamAsync();
        byte[] head = new byte[PeekLength];
        int length = 0;
        bool? isRateLimited = null;
        while (isRateLimited is null && length < head.Length)
        {
            int read = await body.ReadAsync(head, length, head.Length - length, cancellationToken);
            length += read;
            isRateLimited = read == 0 ? false : IsRateLimited(head.AsSpan(0, length));
        }

        StreamedContent.Replace(response, new RejoinedStream(head, length, body));
        if (isRateLimited == true)
        {
            response.StatusCode = (HttpStatusCode)RateLimited;
        }
    }

    // Null: it takes more bytes to tell. Only the usual form is looked for, with the status in front: any other answer
    // takes the ordinary way.
    private static bool? IsRateLimited(ReadOnlySpan<byte> head)
    {
        Utf8JsonReader reader = new(head, isFinalBlock: false, default);
        try
        {
            return !reader.Read() ? null
                : reader.TokenType != JsonTokenType.StartObject ? false
                : !reader.Read() ? null
                : reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("status"u8) ? false
                : !reader.Read() ? null
                : reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int status) && status == RateLimited;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The second is thrown for names that are no Unicode.
            return false;
        }
    }
}
