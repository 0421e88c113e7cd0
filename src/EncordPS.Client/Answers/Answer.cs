using EncordPS.Errors;
using EncordPS.Tracing;
using EncordPS.Transport;

namespace EncordPS.Answers;

/// <summary>An answer whose headers are here and whose body is still arriving. Disposing it ends the transfer.</summary>
internal sealed class Answer : IDisposable
{
    // An error page can be long; no message needs more of it.
    private const int ErrorBodyLimit = 64 * 1024;

    // Whole answers are single objects and pages; what is longer is read as a list, or is an attack on memory.
    private const int BodyLimit = 256 * 1024 * 1024;

    private readonly ApiRequestMessage _request;
    private readonly HttpResponseMessage _response;

    private Answer(ApiRequestMessage request, HttpResponseMessage response, Stream body, HttpSettings settings)
    {
        _request = request;
        _response = response;
        Clock = settings.Clock;
        Context = new AnswerContext(
            request.TraceId,
            request.Call.IsRepeatable,
            Status,
            Retry.Delays.Asked(response.Headers.RetryAfter, settings.Clock.GetUtcNow()),
            Redaction.SecretsOf(request.Headers));
        request.Attempt.Status = Status;
        Body = new AnswerStream(body, settings, Context, request.Attempt);
    }

    public int Status => (int)_response.StatusCode;

    /// <summary>Whether the HTTP status is one of success. The legacy API says more in its envelope.</summary>
    public bool IsHttpSuccess => _response.IsSuccessStatusCode;

    public AnswerStream Body { get; }

    public AnswerContext Context { get; }

    /// <summary>The clock of the session.</summary>
    public TimeProvider Clock { get; }

    /// <summary>What the server's clock said; null when it did not say.</summary>
    public DateTimeOffset? ServerTime => _response.Headers.Date;

    public static async Task<Answer> CreateAsync(ApiRequestMessage request, HttpResponseMessage response, HttpSettings settings) =>
        new(request, response, await response.Content.ReadAsStreamAsync(), settings);

    /// <summary>Reads the whole body.</summary>
    public Task<byte[]> ReadToEndAsync(CancellationToken cancellationToken) => ReadToEndAsync(BodyLimit, cancellationToken);

    /// <summary>Reads the whole body, unless it is longer than a limit.</summary>
    /// <exception cref="EncordException">It is longer.</exception>
    public async Task<byte[]> ReadToEndAsync(int limit, CancellationToken cancellationToken)
    {
        byte[] content = await ReadAsync(limit, cancellationToken);
        return content.Length < limit
            ? content
            : throw Context.Malformed(
                Invariant($"The answer is longer than {limit:N0} bytes, more than is taken at once; ")
                + "where the service has pages, ask for a smaller one.");
    }

    /// <summary>Reads as much of the body as an error message can use.</summary>
    public Task<byte[]> ReadErrorBodyAsync(CancellationToken cancellationToken) => ReadAsync(ErrorBodyLimit, cancellationToken);

    public void Dispose()
    {
        Body.Dispose();
        _response.Dispose();
        _request.Dispose();
    }

    private async Task<byte[]> ReadAsync(int limit, CancellationToken cancellationToken)
    {
        using MemoryStream content = new();
        byte[] buffer = new byte[16 * 1024];
        while (content.Length < limit)
        {
            int read = await Body.ReadAsync(buffer, 0, buffer.Length, cancellationToken);
            if (read == 0)
            {
                break;
            }

            content.Write(buffer, 0, read);
        }

        byte[] whole = content.ToArray();
        WireText.Received(_request.Attempt.Observer, _request, _request.ShownPath, _response, whole);
        return whole;
    }
}
