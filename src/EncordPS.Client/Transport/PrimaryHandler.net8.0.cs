using System.Net;

namespace EncordPS.Transport;

/// <summary>The handler that makes the connections, on .NET.</summary>
internal static class PrimaryHandler
{
    public static HttpMessageHandler Create(HttpSettings settings, DecompressionMethods packing = DecompressionMethods.GZip)
    {
        SocketsHttpHandler handler = new()
        {
            // A redirected request would carry the signature of another target.
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = packing,
            // For a proxy of the environment; a given one carries its own.
            DefaultProxyCredentials = settings.ProxyCredentials,
            ConnectTimeout = settings.ConnectTimeout.TotalMilliseconds < int.MaxValue ? settings.ConnectTimeout : Timeout.InfiniteTimeSpan,
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            // Below what load balancers keep an idle connection for (often 60 seconds): a creation that meets their closing
            // it could not be told from one that was carried out.
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        };
        if (settings.Proxy is not null)
        {
            handler.Proxy = new WebProxy(settings.Proxy) { Credentials = settings.ProxyCredentials };
        }

        if (settings.CaCertificatePath is not null)
        {
            handler.SslOptions.RemoteCertificateValidationCallback = PrivateCertificateAuthority.Load(settings.CaCertificatePath).Validate;
        }

        return handler;
    }
}
