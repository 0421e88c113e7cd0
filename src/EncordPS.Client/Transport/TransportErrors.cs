using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using EncordPS.Errors;

namespace EncordPS.Transport;

/// <summary>What a request that got no answer means.</summary>
internal static class TransportErrors
{
    /// <summary>Whether an exception of the HTTP client is about a request that got no answer.</summary>
    public static bool IsOne(Exception exception) =>
        exception is HttpRequestException or TimeoutException or IOException or InvalidDataException;

    /// <param name="exception">What came out of the HTTP client.</param>
    /// <param name="address">Where the request went; of it the host is shown.</param>
    /// <param name="context">The request.</param>
    public static EncordException Create(Exception exception, Uri address, AnswerContext context)
    {
        bool isUnsent = exception is HttpRequestException fault && IsConnectFault(fault);
        bool isDistrusted = exception is HttpRequestException refusal && IsCertificateFault(refusal);
        AnswerContext known = context with { IsRepeatable = context.IsRepeatable || isUnsent || isDistrusted };
        string host = address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
        return exception switch
        {
            InvalidDataException notGzip => known.NotUnpacked(notGzip),
            TimeoutException => known.Broken(EncordErrorKind.Timeout, $"{host} did not answer in time. {exception.Message}", exception),
            // It would not be trusted the next time either.
            _ when isDistrusted => known.CreateException(
                EncordErrorKind.Transport, $"The TLS certificate of {host} is not trusted here{Reason(exception)}.", cause: exception),
            { InnerException: SocketException { SocketErrorCode: SocketError.TimedOut } } when isUnsent => known.Broken(
                EncordErrorKind.Timeout, $"{host} took no connection in time.", exception),
            _ when isUnsent => known.Broken(
                EncordErrorKind.Transport, $"No connection to {host}: {(exception.InnerException ?? exception).Message}", exception),
            _ => known.Broken(EncordErrorKind.Transport, $"The connection to {host} broke off before the answer.", exception),
        };
    }

    private static string Reason(Exception exception) =>
        DistrustedCertificateException.Within(exception) is { } reason ? $": {reason.Message}" : "";

    /// <summary>True when no connection was made, so that the service has seen nothing of the call.</summary>
    public static bool IsConnectFault(HttpRequestException fault) => fault.InnerException switch
    {
        // .NET: a failed connect has the socket's exception directly below; a broken connection has an IOException.
        SocketException => true,
        // .NET Framework
        WebException { Status: WebExceptionStatus.ConnectFailure or WebExceptionStatus.NameResolutionFailure } => true,
        _ => ProxyTunnel.IsRefused(fault),
    };

    public static bool IsCertificateFault(HttpRequestException fault) => DistrustedCertificateException.Within(fault) is not null
        || fault.InnerException is AuthenticationException
        or WebException { Status: WebExceptionStatus.TrustFailure or WebExceptionStatus.SecureChannelFailure };
}
