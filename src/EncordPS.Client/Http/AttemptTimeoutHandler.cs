namespace EncordPS.Http;

/// <summary>
/// Bounds the wait for the headers of each attempt; the body has its own bound (<see cref="AnswerStream"/>). A long
/// poll may take the time that the server was asked to hold it on top.
/// </summary>
internal sealed class AttemptTimeoutHandler(HttpSettings settings) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        TimeSpan limit = settings.RequestTimeout + ((ApiRequestMessage)request).Call.Hold;
        using CancellationTokenSource attempt = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        attempt.CancelAfter(Bounded(limit));
        try
        {
            return await base.SendAsync(request, attempt.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"No answer within {limit.TotalSeconds:N0} seconds.", e);
        }
    }

    // Timers take at most this many milliseconds.
    private static TimeSpan Bounded(TimeSpan limit) =>
        limit.TotalMilliseconds > int.MaxValue - 1 ? TimeSpan.FromMilliseconds(int.MaxValue - 1) : limit;
}
