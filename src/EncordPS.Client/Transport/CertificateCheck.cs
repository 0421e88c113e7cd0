using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace EncordPS.Transport;

/// <summary>
/// Takes and refuses the certificates that the system takes and refuses, and those of a private authority beside them; and says
/// of each that is refused what is wrong with it.
/// </summary>
/// <param name="authorityPath">
/// The certificates of the private authority, which are read when the system refuses one; null for none.
/// </param>
internal sealed class CertificateCheck(string? authorityPath)
{
    private const X509ChainStatusFlags OutOfDate = X509ChainStatusFlags.NotTimeValid | X509ChainStatusFlags.CtlNotTimeValid;

    private const X509ChainStatusFlags Unknown = X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain;

    // For all connections of a session: a directory has hundreds of files.
    private readonly Lazy<PrivateCertificateAuthority?> _authority = new(
        () => authorityPath is null ? null : PrivateCertificateAuthority.Load(authorityPath), LazyThreadSafetyMode.PublicationOnly);

    /// <exception cref="DistrustedCertificateException">It is not trusted.</exception>
    public bool Validate(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        errors == SslPolicyErrors.None || _authority.Value?.Validate(sender, certificate, chain, errors) == true
            ? true
            : throw Describe(certificate, chain, errors);

    private static DistrustedCertificateException Describe(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null || errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable))
        {
            return new(CertificateProblem.None, "the server showed none");
        }

        using X509Certificate2 leaf = new(certificate);
        X509ChainStatusFlags status = (chain?.ChainStatus ?? []).Aggregate(
            X509ChainStatusFlags.NoError, static (all, one) => all | one.Status);
        return (status & OutOfDate) != 0
                ? new(CertificateProblem.OutOfDate, Invariant(
                    $"it, or one that it rests on, is out of date (good from {leaf.NotBefore:yyyy-MM-dd} to {leaf.NotAfter:yyyy-MM-dd})"))
            : errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)
                ? new(CertificateProblem.OtherName, $"it is for another name, {leaf.GetNameInfo(X509NameType.DnsName, forIssuer: false)}")
            : (status & Unknown) != 0
                ? new(
                    CertificateProblem.UnknownAuthority,
                    $"its authority is unknown here: {leaf.GetNameInfo(X509NameType.SimpleName, forIssuer: true)}")
            : new(CertificateProblem.Other, $"the system refuses it: {status}");
    }
}
