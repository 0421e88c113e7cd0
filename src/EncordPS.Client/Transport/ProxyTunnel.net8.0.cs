namespace EncordPS.Transport;

/// <summary>The way through a proxy, on .NET.</summary>
internal static class ProxyTunnel
{
    /// <summary>True when the proxy let nothing through.</summary>
    public static bool IsRefused(HttpRequestException fault) => fault.HttpRequestError == HttpRequestError.ProxyTunnelError;
}
