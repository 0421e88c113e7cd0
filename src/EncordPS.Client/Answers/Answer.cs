using EncordPS.Errors;
using EncordPS.Timing;
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
    private readonly long _startedAt;
    private bool _isDisposed;

    private Answer(ApiRequestMessage request, HttpResponseMessage response, Stream body, HttpSettings settings, long startedAt)
    {
        _request = request;
        _response = response;
        _startedAt = startedAt;
        Clock = settings.Clock;
        Context = new AnswerContext(
            request.TraceId,
            request.Call.IsRepeatable,
            RetryDelays.Asked(response.Headers.RetryAfter, settings.Clock.GetUtcNow()),
            Redaction.SecretsOf(request.Headers));
        Body = new AnswerStream(body, settings.RequestTimeout, settings.Clock, Context);
    }

    public int Status => (int)_response.StatusCode;

    /// <summary>Whether the HTTP status is one of success. The legacy API says more in its envelope.</summary>
    public bool IsHttpSuccess => _response.IsSuccessStatusCode;

    public AnswerStream Body { get; }

    public AnswerContext Context { get; }

    /// <summary>The clock of the session.</summary>
    public TimeProvider Clock { get; }

    public static async Task<Answer> CreateAsync(
        ApiRequestMessage request, HttpResponseMessage response, HttpSettings settings, long startedAt) =>
        new(request, response, await response.Content.ReadAsStreamAsync(), settings, startedAt);

    /// <summary>What the server's clock said; null when it did not say.</summary>
    public DateTimeOffset? ServerTime => _response.Headers.Date;

    /// <summary>Reads the whole body.</summary>
    public Task<byte[]> ReadToEndAsync(CancellationToken cancellationToken) => ReadToEndAsync(BodyLimit, cancellationToken);

    /// <summary>Reads the whole body, unless it is longer than a limit.</summary>
    /// <exception cref="EncordException">It is longer.</exception>
    public async Task<byte[]> ReadToEndAsync(int limit, CancellationToken cancellationToken)
    {
        byte[] content = await ReadAsync(limit, cancellationToken);
        WireText.Received(_request.Observer, _request, _request.ShownPath, _response, content);
        return content.Length < limit
            ? content
            : throw Context.Malformed(Invariant($"The answer is longer than {limit:N0} bytes, more than is taken at once; where the service has pages, ask for a smaller one."));
    }

    /// <summary>Reads as much of the body as an error message can use.</summary>
    public async Task<byte[]> ReadErrorBodyAsync(CancellationToken cancellationToken)
    {
        byte[] content = await ReadAsync(ErrorBodyLimit, cancellationToken);
        WireText.Received(_request.Observer, _request, _request.ShownPath, _response, content);
        return content;
    }

    /// <summary>Lets go of an answer that could not be read: the call is sent again.</summary>
    /// <param name="delay">The wait before that.</param>
    public void Repeat(TimeSpan delay) => Close(record => _request.Observer.Retrying(record, delay));

    public void Dispose() => Close(_request.Observer.Completed);

    private void Close(Action<RequestRecord> tell)
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        Body.Dispose();
        _response.Dispose();
        tell(new RequestRecord(
            _request.Method.Method, _request.ShownPath, Status.ToString(InvariantCulture), Body.BytesRead, Elapsed.Since(_startedAt), _request.Attempt));
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

        return content.ToArray();
    }
}
