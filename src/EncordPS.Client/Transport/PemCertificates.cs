using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;

namespace EncordPS.Transport;

/// <summary>Reads certificate files: one certificate in DER, or any number in PEM.</summary>
internal static class PemCertificates
{
    private const string Block = "-----BEGIN CERTIFICATE-----(?<base64>[^-]+)-----END CERTIFICATE-----";

    public static X509Certificate2Collection Load(string path)
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
