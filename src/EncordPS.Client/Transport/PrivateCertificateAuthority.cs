using System.Collections.Concurrent;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace EncordPS.Transport;

/// <summary>
/// Trusts a certificate chain that ends at one of the given roots, besides those that the system trusts. Names, dates
/// and everything else are checked as always.
/// </summary>
internal sealed class PrivateCertificateAuthority
{
    // A bundle of the usual size takes as long to read as a first request, and is the same for all sessions.
    private static readonly ConcurrentDictionary<(string Path, DateTime WrittenAt), PrivateCertificateAuthority> s_files = new();

    private readonly X509Certificate2Collection _roots;

    private PrivateCertificateAuthority(X509Certificate2Collection roots) => _roots = roots;

    /// <summary>Reads certificates; a file that has not changed since is read once in a process.</summary>
    public static PrivateCertificateAuthority Load(string path) => Directory.Exists(path)
        ? new(PemCertificates.Load(path))
        : s_files.GetOrAdd((path, File.GetLastWriteTimeUtc(path)), static file => new(PemCertificates.Load(file.Path)));

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
}
