using System.Net.Sockets;
using EncordPS.Errors;

namespace EncordPS.Http;

/// <summary>Says in the client's own terms why no answer came. Of the address it tells the server only.</summary>
internal static class TransportFailure
{
    /// <param name="exception">What the HTTP client threw.</param>
    /// <param name="address">Where the request went.</param>
    /// <param name="isRepeatable">Whether it may be sent again.</param>
    /// <param name="traceId">The trace id that went with it; null for none.</param>
    public static EncordException Describe(Exception exception, Uri address, bool isRepeatable, string? traceId = null)
    {
        bool isUnsent = exception is HttpRequestException fault && TransientFault.IsConnectFault(fault);
        bool isDistrusted = exception is HttpRequestException refusal && TransientFault.IsCertificateFault(refusal);
        AnswerContext context = new(traceId, isRepeatable || isUnsent || isDistrusted);
        string host = address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
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
                EncordErrorKind.Transport, $"No connection to {host}: {exception.InnerException!.Message}", cause: exception),
            _ => context.CreateException(
                EncordErrorKind.Transport, $"The connection to {host} broke off before the answer.", cause: exception),
        };
    }
}
