using System.Diagnostics;
using System.Net;
using EncordPS.Timing;
using EncordPS.Tracing;
using Polly;
using Polly.Retry;

namespace EncordPS.Transport;

/// <summary>
/// Repeats attempts that failed in passing: those of repeatable calls, and of any call that the service is known not
/// to have run because no connection was made or its rate limit refused it.
/// </summary>
internal sealed class RetryHandler : DelegatingHandler
{
    private static readonly ResiliencePropertyKey<ApiRequestMessage> s_request = new("request");
    private static readonly ResiliencePropertyKey<long> s_startedAt = new("startedAt");

    private readonly RetryDelays _delays;
    private readonly RetryBudget _budget;
    private readonly int _retries;
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;

    /// <param name="settings">How often to repeat, and when.</param>
    /// <param name="budget">The retries that the session has left.</param>
    public RetryHandler(HttpSettings settings, RetryBudget budget)
    {
        _delays = new RetryDelays(settings.RetryDelay, settings.Clock);
        _retries = settings.MaximumRetryCount;
        _budget = budget;
        _pipeline = settings.MaximumRetryCount == 0
            ? ResiliencePipeline<HttpResponseMessage>.Empty
            : Build(settings);
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(s_request, (ApiRequestMessage)request);
        try
        {
            return await _pipeline.ExecuteAsync(SendAttemptAsync, context);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private ResiliencePipeline<HttpResponseMessage> Build(HttpSettings settings) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = settings.Clock }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = settings.MaximumRetryCount,
                ShouldHandle = arguments => new(ShouldRetry(arguments)),
                DelayGenerator = arguments => new(_delays.Next(Request(arguments.Context).Attempt - 1, arguments.Outcome.Result)),
                OnRetry = static arguments => Report(arguments),
            })
            .Build();

    private async ValueTask<HttpResponseMessage> SendAttemptAsync(ResilienceContext context)
    {
        context.Properties.Set(s_startedAt, Stopwatch.GetTimestamp());
        return await base.SendAsync(Request(context), context.CancellationToken);
    }

    private bool ShouldRetry(RetryPredicateArguments<HttpResponseMessage> arguments)
    {
        ApiRequestMessage request = Request(arguments.Context);
        if (!IsPassing(request.Call, arguments.Outcome))
        {
            Refill(arguments.Outcome.Result);
            return false;
        }

        return request.Attempt <= _retries && _budget.TrySpend((int?)arguments.Outcome.Result?.StatusCode, request.Observer);
    }

    private static bool IsPassing(ApiCall call, Outcome<HttpResponseMessage> outcome) =>
        !call.IsProbe && (outcome.Exception is { } exception
            ? TransientFault.IsTransient(exception, call.IsRepeatable)
            : TransientFault.IsTransient((int)outcome.Result!.StatusCode, call.IsRepeatable));

    private void Refill(HttpResponseMessage? answer)
    {
        if (answer is { StatusCode: < HttpStatusCode.InternalServerError })
        {
            _budget.Refill();
        }
    }

    private static ValueTask Report(OnRetryArguments<HttpResponseMessage> arguments)
    {
        ApiRequestMessage request = Request(arguments.Context);
        long startedAt = arguments.Context.Properties.GetValue(s_startedAt, 0L);
        request.Observer.Retrying(
            new RequestRecord(
                request.Method.Method, request.ShownPath, Describe(arguments.Outcome), 0, Elapsed.Since(startedAt), request.Attempt),
            arguments.RetryDelay);
        request.Attempt++;
        return default;
    }

    private static string Describe(Outcome<HttpResponseMessage> outcome) =>
        outcome.Result is { } response ? ((int)response.StatusCode).ToString(InvariantCulture)
        : outcome.Exception is TimeoutException ? "no answer in time"
        : "connection failed";

    private static ApiRequestMessage Request(ResilienceContext context) =>
        context.Properties.TryGetValue(s_request, out ApiRequestMessage? request)
            ? request
            : throw new InvalidOperationException("The retry context has no request.");
}
