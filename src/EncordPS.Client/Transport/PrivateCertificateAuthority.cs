using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace EncordPS.Transport;

/// <summary>
/// Trusts a certificate chain that ends at one of the given roots, besides those that the system trusts. Names, dates
/// and everything else are checked as always.
/// </summary>
internal sealed class PrivateCertificateAuthority
{
    private readonly X509Certificate2Collection _roots;

    private PrivateCertificateAuthority(X509Certificate2Collection roots) => _roots = roots;

    public static PrivateCertificateAuthority Load(string path) => new(PemCertificates.Load(path));

    /// <summary>The authority that a session was given; null for none.</summary>
    public static PrivateCertificateAuthority? Find(HttpSettings settings) =>
        settings.CaCertificatePath is { } path ? Load(path) : null;

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
