using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using EncordPS.Answers;
using EncordPS.Errors;
using EncordPS.Pacing;
using EncordPS.Tracing;
using EncordPS.Transport;

namespace EncordPS.Protocols;

/// <summary>Sends calls to the service and has their answers read, all in one attempt that can be repeated.</summary>
/// <param name="transport">The HTTP of the session.</param>
/// <param name="observer">Told of the attempts.</param>
/// <param name="endurance">How long the command goes on; null where each call stands for itself.</param>
/// <param name="before">How what is changed was before, for the operations log; null where that is not known.</param>
internal sealed class ApiSender(
    HttpTransport transport, IRequestObserver observer, Endurance? endurance = null, Func<JsonNode?>? before = null)
{
    private readonly Retry _retry = new(transport.Settings, transport.ServiceBudget, observer, endurance);

    /// <summary>Sends a call and reads its whole answer.</summary>
    /// <param name="call">The call.</param>
    /// <param name="read">Reads the answer.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<T> SendAsync<T>(ApiCall call, Func<Answer, Task<T>> read, CancellationToken cancellationToken)
    {
        string traceId = NewTraceId();
        if (!call.IsChange || transport.Settings.Log is not { } log)
        {
            return await AskAsync(call, traceId, record: null, read, cancellationToken);
        }

        ChangeRecord record = ChangeRecord.Begin(log, call, traceId, transport.Settings);
        try
        {
            T result = await AskAsync(call, traceId, record, read, cancellationToken);
            await record.EndAsync(failure: null, before, observer);
            return result;
        }
        catch (Exception e) when (!record.IsWritten)
        {
            await record.EndAsync(e, before, observer);
            throw;
        }
    }

    private Task<T> AskAsync<T>(
        ApiCall call, string traceId, ChangeRecord? record, Func<Answer, Task<T>> read, CancellationToken cancellationToken) =>
        RetryOf(call).RunAsync(
            async attempt =>
            {
                record?.Follow(attempt);
                using Answer answer = await SendOnceAsync(call, traceId, attempt, cancellationToken);
                T result = await read(answer);
                attempt.Completed();
                return result;
            },
            cancellationToken);

    /// <summary>Sends a call and gives out its answer as it arrives. It is repeated until something of it was given out.</summary>
    /// <inheritdoc cref="SendAsync" />
    public async IAsyncEnumerable<T> StreamAsync<T>(
        ApiCall call, Func<Answer, IAsyncEnumerable<T>> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string traceId = NewTraceId();
        await using ArrivingAnswer<T> arriving = await RetryOf(call).RunAsync(
            async attempt => await ArrivingAnswer<T>.BeginAsync(
                await SendOnceAsync(call, traceId, attempt, cancellationToken), attempt, read, cancellationToken),
            cancellationToken);
        while (arriving.HasPortion)
        {
            yield return arriving.Portion;
            await arriving.NextAsync();
        }
    }

    private async Task ShowAsync(ApiRequestMessage request, ApiCall call, CancellationToken cancellationToken)
    {
        if (observer.WantsWire)
        {
            byte[]? body = call.LongBody is { } text
                ? await text.ReadBeginningAsync(WireText.BodyLimit, cancellationToken)
                : call.Body;
            WireText.Sent(observer, request, body, call.LongBody?.Length ?? body?.Length ?? 0);
        }
    }

    private static string NewTraceId() => Guid.NewGuid().ToString("N");

    private Retry RetryOf(ApiCall call) =>
        call.IsProbe ? new(transport.Settings with { MaximumRetryCount = 0 }, transport.ServiceBudget, observer) : _retry;

    private async Task<Answer> SendOnceAsync(ApiCall call, string traceId, Attempt attempt, CancellationToken cancellationToken)
    {
        ApiRequestMessage request = new(call, transport.Settings.Domain, traceId, attempt);
        attempt.Begin(request.Method.Method, request.ShownPath);
        await ShowAsync(request, call, cancellationToken);
        try
        {
            HttpResponseMessage response = await transport.Service.SendAsync(
                request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            transport.ServiceTime.Heard(response.Headers.Date);
            return await Answer.CreateAsync(request, response, transport.Settings);
        }
        catch (Exception e) when (TransportErrors.IsOne(e))
        {
            using (request)
            {
                throw TransportErrors.Create(e, request.RequestUri!, new AnswerContext(traceId, call.IsRepeatable));
            }
        }
    }

    /// <summary>An answer of which the first portion is here. Disposing it ends the transfer and completes its attempt.</summary>
    /// <typeparam name="T">The type of a portion.</typeparam>
    private sealed class ArrivingAnswer<T> : IAsyncDisposable
    {
        private readonly Answer _answer;
        private readonly Attempt _attempt;
        private readonly IAsyncEnumerator<T> _portions;

        private ArrivingAnswer(Answer answer, Attempt attempt, IAsyncEnumerator<T> portions)
        {
            _answer = answer;
            _attempt = attempt;
            _portions = portions;
        }

        /// <summary>False at the end of the answer.</summary>
        public bool HasPortion { get; private set; }

        public T Portion => _portions.Current;

        /// <summary>Waits for the first portion. When it cannot be read, the answer is let go.</summary>
        public static async Task<ArrivingAnswer<T>> BeginAsync(
            Answer answer, Attempt attempt, Func<Answer, IAsyncEnumerable<T>> read, CancellationToken cancellationToken)
        {
            ArrivingAnswer<T> arriving = new(answer, attempt, read(answer).GetAsyncEnumerator(cancellationToken));
            try
            {
                await arriving.NextAsync();
                return arriving;
            }
            catch
            {
                await arriving.CloseAsync();
                throw;
            }
        }

        public async Task NextAsync() => HasPortion = await _portions.MoveNextAsync();

        public async ValueTask DisposeAsync()
        {
            await CloseAsync();
            _attempt.Completed();
        }

        private async Task CloseAsync()
        {
            await _portions.DisposeAsync();
            _answer.Dispose();
        }
    }
}
