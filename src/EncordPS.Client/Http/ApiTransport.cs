using System.Diagnostics;
using System.Net;
using EncordPS.Authentication;
using EncordPS.Errors;

namespace EncordPS.Http;

/// <summary>Sends calls over the one HTTP client of a session and turns failed transport into the client's exception.</summary>
internal sealed class ApiTransport : IDisposable
{
    private readonly Task<PooledHttpClient> _http;
    private readonly HttpSettings _settings;

    public ApiTransport(HttpSettings settings, ICredential credential)
    {
        _settings = settings;
        // It takes a while the first time, in which a script can come to its first command.
        _http = Task.Run(() => new PooledHttpClient(settings, credential));
        if (settings.CaCertificatePath is not null)
        {
            // A bad file is to be known at once.
            _http.GetAwaiter().GetResult();
        }
    }

    /// <summary>The way of files to where they are kept.</summary>
    public UploadTransport Uploads => new(Http.UploadClient, _settings);

    /// <summary>The way of files from where they are kept.</summary>
    public DownloadTransport Downloads => new(Http.DownloadClient, _settings);

    private PooledHttpClient Http => _http.GetAwaiter().GetResult();

    /// <summary>The clock of the session.</summary>
    public TimeProvider Clock => _settings.Clock;

    /// <summary>The proxy that requests to a server go through; null for none.</summary>
    public Uri? ProxyOf(Uri server)
    {
        IWebProxy? proxy = _settings.Proxy is { } given ? new WebProxy(given) : WebRequest.DefaultWebProxy;
        return proxy is null || proxy.IsBypassed(server) ? null : proxy.GetProxy(server) is { } through && through != server ? through : null;
    }

    /// <summary>Sends a call and returns its answer as soon as the headers are here.</summary>
    public async Task<Answer> SendAsync(ApiCall call, IRequestObserver observer, CancellationToken cancellationToken)
    {
        long startedAt = Stopwatch.GetTimestamp();
        ApiRequestMessage request = new(call, _settings.Domain, observer);
        WireText.Sent(request);
        try
        {
            HttpResponseMessage response = await (await _http).Client.SendAsync(
                request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return await Answer.CreateAsync(request, response, _settings, startedAt);
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutException or IOException or InvalidDataException)
        {
            EncordException failure = TransportErrors.Create(
                e, request.RequestUri!, new AnswerContext(request.TraceId, request.Call.IsRepeatable));
            observer.Completed(
                new RequestRecord(
                    request.Method.Method, request.ShownPath, failure.Kind.ToString(), 0, Timing.Since(startedAt), request.Attempt));
            request.Dispose();
            throw failure;
        }
    }

    public void Dispose() => Http.Dispose();
}
