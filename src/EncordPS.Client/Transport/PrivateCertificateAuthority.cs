using System.Collections.Concurrent;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;

namespace EncordPS.Transport;

/// <summary>
/// Trusts a certificate chain that ends at one of the given roots, besides those that the system trusts. Names, dates
/// and everything else are checked as always.
/// </summary>
internal sealed class PrivateCertificateAuthority
{
    private const string Block = "-----BEGIN CERTIFICATE-----(?<base64>[^-]+)-----END CERTIFICATE-----";

    // A bundle of the usual size takes as long to read as a first request, and is the same for all sessions.
    private static readonly ConcurrentDictionary<(string Path, DateTime WrittenAt), PrivateCertificateAuthority> s_files = new();

    private readonly X509Certificate2Collection _roots;

    private PrivateCertificateAuthority(X509Certificate2Collection roots) => _roots = roots;

    /// <summary>
    /// Reads the roots: of a file, one in DER or any number in PEM, or of all such files in a directory. A file that has not changed
    /// since is read once in a process.
    /// </summary>
    public static PrivateCertificateAuthority Load(string path) => Directory.Exists(path)
        ? new(LoadRoots(path))
        : s_files.GetOrAdd((path, File.GetLastWriteTimeUtc(path)), static file => new(LoadRoots(file.Path)));

    public bool Validate(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        errors == SslPolicyErrors.None
        || (errors == SslPolicyErrors.RemoteCertificateChainErrors && certificate is not null && EndsAtRoot(certificate, chain));

    private bool EndsAtRoot(X509Certificate certificate, X509Chain? presented)
    {
        using X509Chain chain = new();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority;
        chain.ChainPolicy.ExtraStore.AddRange(_roots);
        foreach (X509ChainElement element in presented?.ChainElements ?? chain.ChainElements)
        {
            chain.ChainPolicy.ExtraStore.Add(element.Certificate);
        }

        using X509Certificate2 leaf = new(certificate);
        return chain.Build(leaf) && IsRoot(chain.ChainElements[chain.ChainElements.Count - 1].Certificate);
    }

    private bool IsRoot(X509Certificate2 last) =>
        _roots.OfType<X509Certificate2>().Any(root => root.RawData.AsSpan().SequenceEqual(last.RawData));

    private static X509Certificate2Collection LoadRoots(string path)
    {
        if (!Directory.Exists(path))
        {
            return LoadFile(path);
        }

        X509Certificate2Collection certificates = [];
        foreach (string file in Directory.EnumerateFiles(path))
        {
            certificates.AddRange(LoadIfCertificates(file));
        }

        return certificates.Count > 0 ? certificates : throw new FormatException("No file in it is one of certificates.");
    }

    // Lists of revoked certificates and notes lie there too.
    private static X509Certificate2Collection LoadIfCertificates(string path)
    {
        try
        {
            return LoadFile(path);
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return [];
        }
    }

    private static X509Certificate2Collection LoadFile(string path)
    {
        byte[] content = File.ReadAllBytes(path);
        MatchCollection blocks = Regex.Matches(Encoding.ASCII.GetString(content), Block, RegexOptions.None, TimeSpan.FromSeconds(5));
        X509Certificate2Collection certificates = [];
        foreach (Match block in blocks)
        {
            certificates.Add(Read(Convert.FromBase64String(block.Groups["base64"].Value)));
        }

        if (certificates.Count == 0)
        {
            certificates.Add(Read(content));
        }

        return certificates;
    }

    // X509CertificateLoader, which replaces this constructor, begins with .NET 9.
    private static X509Certificate2 Read(byte[] der) => new(der);
}
