using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace EncordPS.Sessions;

/// <summary>Checks what Connect-Encord was given; what cannot work ends the command with the reason.</summary>
internal sealed class ConnectionOptionsReader(PSCmdlet cmdlet)
{
    /// <summary>Where other tools of the vendor look for the domain.</summary>
    private const string DomainVariable = "ENCORD_DOMAIN";

    private const string Token = @"[!#$%&'*+\-.^_`|~0-9A-Za-z]+";

    // What the service's own SDK honours, in its order.
    private static readonly string[] s_caVariables = ["REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"];

    private static readonly string[] s_proxySchemes = ["http", "https", "socks4", "socks4a", "socks5"];

    public Uri ReadDomain(Uri? domain, EncordRegion? region)
    {
        if (domain is not null && region is not null)
        {
            Throw("Both -Domain and -Region were given.", ErrorIds.DomainNotValid, Shown(domain), "Give one of them.");
        }

        if (domain is null)
        {
            return region == EncordRegion.US ? EncordDomains.Us
                : region is null && Environment.GetEnvironmentVariable(DomainVariable) is { Length: > 0 } text
                    ? Checked(new Uri(text, UriKind.RelativeOrAbsolute), $" in the environment variable {DomainVariable}")
                    : EncordDomains.Eu;
        }

        return Checked(domain, source: "");
    }

    private Uri Checked(Uri domain, string source)
    {
        Check(domain, source);
        return new Uri(domain.GetLeftPart(UriPartial.Authority));
    }

    // What .NET would say of it, it says only when the first request is sent.
    public Uri? ReadProxy(Uri? proxy)
    {
        if (proxy is not null && !(proxy.IsAbsoluteUri && proxy.Host.Length > 0 && s_proxySchemes.Contains(proxy.Scheme)))
        {
            Throw(
                $"'{Shown(proxy)}' is not the address of a proxy.", ErrorIds.ProxyNotValid, Shown(proxy),
                "Write it with its scheme, such as http://proxy.example.com:8080; a user name and password go to -ProxyCredential.");
        }

        return proxy;
    }

    /// <summary>Gives the file or directory, checked. What the environment names is checked where the service is reached by TLS.</summary>
    public string? ReadCaCertificatePath(string? path, Uri domain)
    {
        if (path is not null)
        {
            return CheckCaCertificate(path, cmdlet.GetUnresolvedProviderPathFromPSPath(path), source: "");
        }

        string? variable = Array.Find(s_caVariables, static name => Environment.GetEnvironmentVariable(name) is { Length: > 0 });
        string? named = variable is null ? null : Environment.GetEnvironmentVariable(variable);
        return named is null || domain.Scheme == "http"
            ? named
            : CheckCaCertificate(variable!, named, $" of the environment variable {variable}");
    }

    private string CheckCaCertificate(string target, string file, string source)
    {
        try
        {
            _ = PrivateCertificateAuthority.Load(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException or FormatException)
        {
            Throw(
                $"'{file}'{source} cannot be read as certificates: {e.Message}", ErrorIds.CaCertificateNotReadable, target,
                "Give a file or directory of certificates in PEM form, or one certificate in DER form.");
        }

        return file;
    }

    // Products as in RFC 9110, section 10.1.5, without comments: they can hold anything.
    public string? ReadUserAgentSuffix(string? suffix)
    {
        if (suffix is null or "")
        {
            return null;
        }

        string trimmed = suffix.Trim(' ', '\t');
        if (!Regex.IsMatch(
            trimmed, $@"\A{Token}(/{Token})?([ \t]+{Token}(/{Token})?)*\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
        {
            Throw(
                $"'{suffix}' cannot be part of a User-Agent header.", ErrorIds.UserAgentNotValid, suffix,
                "Write products with a space between them, each a name or a name/version: nightly-import/1.2");
        }

        return trimmed;
    }

    private void Check(Uri domain, string source)
    {
        if (!domain.IsAbsoluteUri || domain.Host.Length == 0 || domain.Scheme is not ("https" or "http"))
        {
            Throw(
                $"'{Shown(domain)}'{source} is not the address of a service.", ErrorIds.DomainNotValid, Shown(domain),
                "Write it with its scheme, such as https://api.encord.com");
        }

        if (domain.AbsolutePath.Trim('/').Length > 0 || domain.Query.Length > 0 || domain.UserInfo.Length > 0)
        {
            Throw(
                $"'{Shown(domain)}'{source} was given with more than scheme, host and port.", ErrorIds.DomainNotValid, Shown(domain),
                $"Give only -Domain {domain.Scheme}://{domain.Authority}");
        }

        if (domain.Scheme == "http" && !domain.IsLoopback)
        {
            Throw(
                $"'{Shown(domain)}'{source} is not encrypted; requests would travel readable for all.", ErrorIds.DomainNotSecure,
                Shown(domain),
                "Use https. Plain http is for servers on this machine only.");
        }
    }

    // A password in front of the host, or a query, is a secret also where it cannot be used.
    private static string Shown(Uri domain) =>
        Regex.Replace(domain.OriginalString, @"[^/]*@|\?.*", "", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private void Throw(string message, string id, object target, string action) =>
        cmdlet.ThrowTerminatingError(
            ErrorRecords.Create(new ArgumentException(message), id, ErrorCategory.InvalidArgument, target, action));
}
