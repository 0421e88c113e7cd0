using System.Net;
using System.Net.Sockets;

namespace EncordPS.Transport;

/// <summary>Which failures pass by themselves, and after which of them a call is known not to have run.</summary>
internal static class TransientFault
{
    public const int TooManyRequests = 429;

    // 413 is not here: the same body would be too large again. It is split where that is possible.
    private static readonly HashSet<int> s_passing = [408, 500, 502, 503, 504];

    public static bool IsTransient(int status, bool isRepeatable) =>
        status == TooManyRequests || (isRepeatable && s_passing.Contains(status));

    public static bool IsTransient(Exception exception, bool isRepeatable) => exception switch
    {
        HttpRequestException fault => isRepeatable ? !IsCertificateFault(fault) : IsConnectFault(fault),
        // The answer broke in its first bytes, which the handlers below look at.
        IOException or TimeoutException or InvalidDataException => isRepeatable,
        _ => false,
    };

    /// <summary>True when no connection was made, so that the service has seen nothing of the call.</summary>
    public static bool IsConnectFault(HttpRequestException fault) => fault.InnerException switch
    {
        // .NET: a failed connect has the socket's exception directly below; a broken connection has an IOException.
        SocketException => true,
        // .NET Framework
        WebException { Status: WebExceptionStatus.ConnectFailure or WebExceptionStatus.NameResolutionFailure } => true,
        _ => ProxyTunnel.IsRefused(fault),
    };

    public static bool IsCertificateFault(HttpRequestException fault) =>
        fault.InnerException is System.Security.Authentication.AuthenticationException
            or WebException { Status: WebExceptionStatus.TrustFailure or WebExceptionStatus.SecureChannelFailure };
}
