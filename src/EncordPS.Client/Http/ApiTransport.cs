using System.Diagnostics;
using System.Net;
using System.Runtime.CompilerServices;
using EncordPS.Authentication;
using EncordPS.Errors;

namespace EncordPS.Http;

/// <summary>Sends calls over the one HTTP client of a session and turns failed transport into the client's exception.</summary>
internal sealed class ApiTransport : IDisposable
{
    private readonly Lazy<PooledHttpClient> _http;
    private readonly HttpSettings _settings;
    private readonly AnswerRetries _retries;

    // Storage is another place: what is wrong there is no reason to be short with the service.
    private readonly RetryBudget _storageBudget;

    public ApiTransport(HttpSettings settings, ICredential credential)
    {
        RetryBudget budget = new(settings.MaximumRetryCount);
        _settings = settings;
        _storageBudget = new RetryBudget(settings.MaximumRetryCount);
        _retries = new AnswerRetries(settings, budget);
        _http = new Lazy<PooledHttpClient>(() => new PooledHttpClient(settings, credential, budget));
        if (settings.CaCertificatePath is not null)
        {
            // A bad file is to be known at once.
            _ = _http.Value;
            return;
        }

        // It takes a while the first time, in which a script can come to its first command.
        _ = Task.Run(() => _http.Value);
    }

    /// <summary>The way of files to where they are kept.</summary>
    public UploadTransport Uploads => new(_http.Value.UploadClient, _settings, _storageBudget);

    /// <summary>The way of files from where they are kept.</summary>
    public DownloadTransport Downloads => new(_http.Value.DownloadClient, _settings, _storageBudget);

    /// <summary>The clock of the session.</summary>
    public TimeProvider Clock => _settings.Clock;

    /// <summary>The proxy that requests to a server go through; null for none.</summary>
    public Uri? ProxyOf(Uri server)
    {
        IWebProxy? proxy = _settings.Proxy is { } given ? new WebProxy(given) : WebRequest.DefaultWebProxy;
        return proxy is null || proxy.IsBypassed(server) ? null : proxy.GetProxy(server) is { } through && through != server ? through : null;
    }

    /// <summary>Sends a call and returns its answer as soon as the headers are here.</summary>
    public Task<Answer> SendAsync(ApiCall call, IRequestObserver observer, CancellationToken cancellationToken) =>
        SendAsync(new ApiRequestMessage(call, _settings.Domain, observer), cancellationToken);

    /// <summary>
    /// Sends a call and reads its whole answer. Where the call can be repeated and the answer cannot be read, it is sent
    /// again, like one that got no answer.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="read">Reads the answer.</param>
    /// <param name="observer">Told of the attempts.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<T> SendAsync<T>(
        ApiCall call, Func<Answer, Task<T>> read, IRequestObserver observer, CancellationToken cancellationToken)
    {
        ApiRequestMessage request = new(call, _settings.Domain, observer);
        while (true)
        {
            using Answer answer = await SendAsync(request, cancellationToken);
            try
            {
                return await read(answer);
            }
            catch (EncordException e) when (_retries.MayRepeat(request, e))
            {
                request = await NextAsync(request, answer, cancellationToken);
            }
        }
    }

    /// <summary>Sends a call and gives out its answer as it arrives. It is sent again until something of it was given out.</summary>
    /// <inheritdoc cref="SendAsync{T}(ApiCall, Func{Answer, Task{T}}, IRequestObserver, CancellationToken)" />
    public async IAsyncEnumerable<T> StreamAsync<T>(
        ApiCall call, Func<Answer, IAsyncEnumerable<T>> read, IRequestObserver observer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ApiRequestMessage? request = new(call, _settings.Domain, observer);
        while (request is not null)
        {
            using Answer answer = await SendAsync(request, cancellationToken);
            await using IAsyncEnumerator<T> portions = read(answer).GetAsyncEnumerator(cancellationToken);
            (bool isThere, request) = await BeginAsync(portions, request, answer, cancellationToken);
            while (isThere)
            {
                yield return portions.Current;
                isThere = await portions.MoveNextAsync();
            }
        }
    }

    public void Dispose() => _http.Value.Dispose();

    /// <returns>Whether there is a first portion, and the request to make instead of this one.</returns>
    private async Task<(bool IsThere, ApiRequestMessage? Next)> BeginAsync<T>(
        IAsyncEnumerator<T> portions, ApiRequestMessage request, Answer answer, CancellationToken cancellationToken)
    {
        try
        {
            return (await portions.MoveNextAsync(), null);
        }
        catch (EncordException e) when (_retries.MayRepeat(request, e))
        {
            return (false, await NextAsync(request, answer, cancellationToken));
        }
    }

    // Lets go of the answer first: nothing is held while time passes.
    private async Task<ApiRequestMessage> NextAsync(ApiRequestMessage request, Answer answer, CancellationToken cancellationToken)
    {
        TimeSpan delay = _retries.Delay(request);
        answer.Repeat(delay);
        await Clock.DelayAsync(delay, cancellationToken);
        return new ApiRequestMessage(request.Call, _settings.Domain, request.Observer, request);
    }

    private async Task<Answer> SendAsync(ApiRequestMessage request, CancellationToken cancellationToken)
    {
        long startedAt = Stopwatch.GetTimestamp();
        WireText.Sent(request);
        try
        {
            HttpResponseMessage response = await _http.Value.Client.SendAsync(
                request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return await Answer.CreateAsync(request, response, _settings, startedAt);
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutException or IOException or InvalidDataException)
        {
            EncordException failure = TransportErrors.Create(
                e, request.RequestUri!, new AnswerContext(request.TraceId, request.Call.IsRepeatable));
            request.Observer.Completed(
                new RequestRecord(
                    request.Method.Method, request.ShownPath, failure.Kind.ToString(), 0, Timing.Since(startedAt), request.Attempt));
            request.Dispose();
            throw failure;
        }
    }
}
