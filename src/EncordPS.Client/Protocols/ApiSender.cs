using System.Diagnostics;
using System.Runtime.CompilerServices;
using EncordPS.Answers;
using EncordPS.Errors;
using EncordPS.Timing;
using EncordPS.Tracing;
using EncordPS.Transport;

namespace EncordPS.Protocols;

/// <summary>Sends calls to the service, and turns failed transport into the client's exception.</summary>
/// <param name="transport">The HTTP of the session.</param>
/// <param name="observer">Told of the attempts.</param>
internal sealed class ApiSender(HttpTransport transport, IRequestObserver observer)
{
    private readonly AnswerRetries _retries = new(transport.Settings, transport.ServiceBudget);

    /// <summary>Sends a call and returns its answer as soon as the headers are here.</summary>
    public Task<Answer> SendAsync(ApiCall call, CancellationToken cancellationToken) => SendAsync(NewRequest(call), cancellationToken);

    /// <summary>
    /// Sends a call and reads its whole answer. Where the call can be repeated and the answer cannot be read, it is sent
    /// again, like one that got no answer.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="read">Reads the answer.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<T> SendAsync<T>(ApiCall call, Func<Answer, Task<T>> read, CancellationToken cancellationToken)
    {
        ApiRequestMessage request = NewRequest(call);
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
    /// <inheritdoc cref="SendAsync{T}(ApiCall, Func{Answer, Task{T}}, CancellationToken)" />
    public async IAsyncEnumerable<T> StreamAsync<T>(
        ApiCall call, Func<Answer, IAsyncEnumerable<T>> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ApiRequestMessage? request = NewRequest(call);
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
        await transport.Clock.DelayAsync(delay, cancellationToken);
        return NewRequest(request.Call, request);
    }

    private ApiRequestMessage NewRequest(ApiCall call, ApiRequestMessage? earlier = null) =>
        new(call, transport.Settings.Domain, observer, earlier);

    private async Task<Answer> SendAsync(ApiRequestMessage request, CancellationToken cancellationToken)
    {
        long startedAt = Stopwatch.GetTimestamp();
        WireText.Sent(observer, request, request.Call.Body);
        try
        {
            HttpResponseMessage response = await transport.Service.SendAsync(
                request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return await Answer.CreateAsync(request, response, transport.Settings, startedAt);
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutException or IOException or InvalidDataException)
        {
            EncordException failure = TransportErrors.Create(
                e, request.RequestUri!, new AnswerContext(request.TraceId, request.Call.IsRepeatable));
            observer.Completed(
                new RequestRecord(
                    request.Method.Method, request.ShownPath, failure.Kind.ToString(), 0, Elapsed.Since(startedAt), request.Attempt));
            request.Dispose();
            throw failure;
        }
    }
}
