using System.Net;

namespace EncordPS.Transport;

/// <summary>The way through a proxy, on .NET Framework, where a proxy's own status arrives as an answer.</summary>
internal static class ProxyTunnel
{
    /// <summary>True when the proxy let nothing through.</summary>
    public static bool IsRefused(HttpRequestException fault) => fault.InnerException is
        WebException { Status: WebExceptionStatus.ProxyNameResolutionFailure or WebExceptionStatus.RequestProhibitedByProxy };
}
