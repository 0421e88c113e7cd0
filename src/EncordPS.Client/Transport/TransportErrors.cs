using System.Net.Sockets;
using EncordPS.Errors;

namespace EncordPS.Transport;

/// <summary>What a request that got no answer means.</summary>
internal static class TransportErrors
{
    /// <param name="exception">What came out of the HTTP client.</param>
    /// <param name="address">Where the request went; of it the host is shown.</param>
    /// <param name="context">The request.</param>
    public static EncordException Create(Exception exception, Uri address, AnswerContext context)
    {
        bool isUnsent = exception is HttpRequestException fault && TransientFault.IsConnectFault(fault);
        bool isDistrusted = exception is HttpRequestException refusal && TransientFault.IsCertificateFault(refusal);
        AnswerContext known = context with { IsRepeatable = context.IsRepeatable || isUnsent || isDistrusted };
        string host = address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
        return exception switch
        {
            // The first bytes of the body are looked at on the way.
            InvalidDataException notGzip => known.NotUnpacked(notGzip),
            TimeoutException => known.CreateException(
                EncordErrorKind.Timeout, $"{host} did not answer in time. {exception.Message}", cause: exception),
            _ when isDistrusted => known.CreateException(
                EncordErrorKind.Transport, $"The TLS certificate of {host} is not trusted here.", cause: exception),
            { InnerException: SocketException { SocketErrorCode: SocketError.TimedOut } } when isUnsent => known.CreateException(
                EncordErrorKind.Timeout, $"{host} took no connection in time.", cause: exception),
            _ when isUnsent => known.CreateException(
                EncordErrorKind.Transport, $"No connection to {host}: {(exception.InnerException ?? exception).Message}", cause: exception),
            _ => known.CreateException(
                EncordErrorKind.Transport, $"The connection to {host} broke off before the answer.", cause: exception),
        };
    }
}
