using System.Diagnostics;
using System.Net.Sockets;
using EncordPS.Authentication;
using EncordPS.Errors;

namespace EncordPS.Http;

/// <summary>Sends calls over the one HTTP client of a session and turns failed transport into the client's exception.</summary>
internal sealed class ApiTransport : IDisposable
{
    private readonly PooledHttpClient _http;
    private readonly HttpSettings _settings;

    public ApiTransport(HttpSettings settings, ICredential credential)
    {
        _settings = settings;
        _http = new PooledHttpClient(settings, credential);
    }

    /// <summary>The clock of the session.</summary>
    public TimeProvider Clock => _settings.Clock;

    /// <summary>Sends a call and returns its answer as soon as the headers are here.</summary>
    public async Task<Answer> SendAsync(ApiCall call, IRequestObserver observer, CancellationToken cancellationToken)
    {
        long startedAt = Stopwatch.GetTimestamp();
        ApiRequestMessage request = new(call, _settings.Domain, observer);
        WireText.Sent(request);
        try
        {
            HttpResponseMessage response = await _http.Client.SendAsync(
                request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return await Answer.CreateAsync(request, response, _settings, startedAt);
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutException or IOException or InvalidDataException)
        {
            EncordException failure = Describe(e, request);
            observer.Completed(
                new RequestRecord(
                    request.Method.Method, request.ShownPath, failure.Kind.ToString(), 0, Timing.Since(startedAt), request.Attempt));
            request.Dispose();
            throw failure;
        }
    }

    public void Dispose() => _http.Dispose();

    private EncordException Describe(Exception exception, ApiRequestMessage request)
    {
        bool isUnsent = exception is HttpRequestException fault && TransientFault.IsConnectFault(fault);
        bool isDistrusted = exception is HttpRequestException refusal && TransientFault.IsCertificateFault(refusal);
        AnswerContext context = new(request.TraceId, request.Call.IsRepeatable || isUnsent || isDistrusted);
        string host = _settings.Domain.GetLeftPart(UriPartial.Authority);
        return exception switch
        {
            // The first bytes of the body are looked at on the way.
            InvalidDataException notGzip => context.NotUnpacked(notGzip),
            TimeoutException => context.CreateException(
                EncordErrorKind.Timeout, $"{host} did not answer in time. {exception.Message}", cause: exception),
            _ when isDistrusted => context.CreateException(
                EncordErrorKind.Transport, $"The TLS certificate of {host} is not trusted here.", cause: exception),
            { InnerException: SocketException { SocketErrorCode: SocketError.TimedOut } } when isUnsent => context.CreateException(
                EncordErrorKind.Timeout, $"{host} took no connection in time.", cause: exception),
            _ when isUnsent => context.CreateException(
                EncordErrorKind.Transport, $"No connection to {host}: {(exception.InnerException ?? exception).Message}", cause: exception),
            _ => context.CreateException(
                EncordErrorKind.Transport, $"The connection to {host} broke off before the answer.", cause: exception),
        };
    }
}
