using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;

namespace EncordPS.Transport;

/// <summary>Reads certificates: of a file, one in DER or any number in PEM, or of all such files in a directory.</summary>
internal static class PemCertificates
{
    private const string Block = "-----BEGIN CERTIFICATE-----(?<base64>[^-]+)-----END CERTIFICATE-----";

    public static X509Certificate2Collection Load(string path)
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
