using System.Net;
using System.Security.Authentication;

namespace EncordPS.Transport;

/// <summary>
/// The handler that makes the connections, on .NET Framework. It knows no time limit for connecting alone; there the
/// request timeout covers it.
/// </summary>
internal static class PrimaryHandler
{
    // .NET Framework allows two connections to a server unless told.
    private const int ConnectionLimit = 64;

    public static HttpMessageHandler Create(HttpSettings settings, DecompressionMethods packing = DecompressionMethods.GZip)
    {
        HttpClientHandler handler = new()
        {
            // A redirected request would carry the signature of another target.
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = packing,
            // For a proxy of the system; a given one carries its own.
            DefaultProxyCredentials = settings.ProxyCredentials,
            MaxConnectionsPerServer = ConnectionLimit,
            // For this handler alone: the process-wide setting belongs to all modules.
            SslProtocols = SslProtocols.Tls12,
        };
        if (settings.Proxy is not null)
        {
            handler.Proxy = new WebProxy(settings.Proxy) { Credentials = settings.ProxyCredentials };
        }

        handler.ServerCertificateCustomValidationCallback = new CertificateCheck(settings.CaCertificatePath).Validate;

        return new AbortHandler(handler);
    }
}
