using System.Net.Sockets;

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
        TimeSpan limit = Sum(settings.RequestTimeout, ((ApiRequestMessage)request).Call.Hold);
        using TimeLimit attempt = new(limit, settings.Clock, cancellationToken);
        try
        {
            return await base.SendAsync(request, attempt.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw attempt.Token.IsCancellationRequested
                ? new TimeoutException(Invariant($"No answer within {limit.TotalSeconds:N0} seconds."), e)
                : ConnectFault(e);
        }
    }

    // Nobody cancelled: so .NET reports that the connect timeout has passed.
    private HttpRequestException ConnectFault(OperationCanceledException cause) =>
        new(
            Invariant($"No connection within {settings.ConnectTimeout.TotalSeconds:N0} seconds. {cause.Message}"),
            new SocketException((int)SocketError.TimedOut));

    private static TimeSpan Sum(TimeSpan timeout, TimeSpan hold) =>
        timeout < TimeSpan.Zero || timeout > TimeSpan.MaxValue - hold ? Timeout.InfiniteTimeSpan : timeout + hold;
}
