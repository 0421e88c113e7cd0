using System.Net.Sockets;
using EncordPS.Timing;

namespace EncordPS.Transport;

/// <summary>
/// Bounds the wait for the headers of each attempt; the body has its own. A long
/// poll may take the time that the server was asked to hold it on top.
/// </summary>
internal sealed class AttemptTimeoutHandler(HttpSettings settings) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        TimeSpan limit = Sum(settings.RequestTimeout, (request as ApiRequestMessage)?.Call.Hold ?? TimeSpan.Zero);
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
