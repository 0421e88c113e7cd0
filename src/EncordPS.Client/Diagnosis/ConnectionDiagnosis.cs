using System.Net;
using System.Net.Sockets;
using EncordPS.Transport;

namespace EncordPS.Diagnosis;

/// <summary>Which problem a failure is a sign of.</summary>
internal static class ConnectionDiagnosis
{
    private const int ProxyAuthenticationRequired = (int)HttpStatusCode.ProxyAuthenticationRequired;

    /// <param name="failure">How the request failed.</param>
    /// <param name="hasProxy">Whether a proxy stands in between; then nothing is known of the service itself.</param>
    public static ConnectionProblem Of(EncordException failure, bool hasProxy) => failure.Kind switch
    {
        _ when failure.StatusCode == ProxyAuthenticationRequired => ConnectionProblem.ProxyFailed,
        EncordErrorKind.Authentication => ConnectionProblem.UnknownKey,
        EncordErrorKind.Authorisation => ConnectionProblem.AccessDenied,
        EncordErrorKind.RateLimited => ConnectionProblem.RateLimited,
        EncordErrorKind.Timeout => ConnectionProblem.TimedOut,
        EncordErrorKind.Transport => OfTransport(failure, hasProxy),
        EncordErrorKind.Server when hasProxy && failure.StatusCode is (int)HttpStatusCode.BadGateway => ConnectionProblem.ProxyFailed,
        EncordErrorKind.Server => ConnectionProblem.ServiceFailed,
        _ => ConnectionProblem.NotEncord,
    };

    private static ConnectionProblem OfTransport(EncordException failure, bool hasProxy)
    {
        if (failure.InnerException is HttpRequestException fault && TransportErrors.IsCertificateFault(fault))
        {
            return ConnectionProblem.TlsFailed;
        }

        return hasProxy ? ConnectionProblem.ProxyFailed : failure.InnerException?.InnerException switch
        {
            SocketException socket => OfSocket(socket.SocketErrorCode),
            // .NET Framework
            WebException { Status: WebExceptionStatus.NameResolutionFailure } => ConnectionProblem.NameNotResolved,
            WebException { InnerException: SocketException socket } => OfSocket(socket.SocketErrorCode),
            _ => ConnectionProblem.ConnectionLost,
        };
    }

    private static ConnectionProblem OfSocket(SocketError error) => error switch
    {
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain or SocketError.NoRecovery => ConnectionProblem.NameNotResolved,
        SocketError.ConnectionRefused => ConnectionProblem.ConnectionRefused,
        SocketError.TimedOut => ConnectionProblem.TimedOut,
        SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.NetworkDown or SocketError.AddressNotAvailable =>
            ConnectionProblem.NoRoute,
        _ => ConnectionProblem.ConnectionLost,
    };
}
