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
            PlaintextStreamFilter = static (context, _) => new ValueTask<Stream>(new UnrepeatedStream(context.PlaintextStream)),
            AutomaticDecompression = packing,
            // For a proxy of the environment; a given one carries its own.
            DefaultProxyCredentials = settings.ProxyCredentials,
            ConnectTimeout = settings.ConnectTimeout.TotalMilliseconds < int.MaxValue ? settings.ConnectTimeout : Timeout.InfiniteTimeSpan,
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            // Below what load balancers keep an idle connection for (often 60 seconds): a creation that meets their closing
            // it could not be told from one that was carried out.
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        };
        handler.SslOptions.RemoteCertificateValidationCallback = new CertificateCheck(settings.CaCertificatePath).Validate;
        if (settings.Proxy is not null)
        {
            handler.Proxy = new WebProxy(settings.Proxy) { Credentials = settings.ProxyCredentials };
        }

        return handler;
    }
}
