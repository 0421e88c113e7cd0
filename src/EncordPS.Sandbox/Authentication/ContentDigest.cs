using System.Security.Cryptography;
using System.Text;

namespace EncordPS.Sandbox.Authentication;

/// <summary>The <c>Content-Digest</c> header: a signature covers it, and it covers the body.</summary>
internal static class ContentDigest
{
    public static void Verify(string header, byte[] body)
    {
        string actual = $"sha-256=:{Convert.ToBase64String(SHA256.HashData(body))}:";
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(actual), Encoding.ASCII.GetBytes(header)))
        {
            throw new ApiException(ApiErrorKind.Authentication, "The Content-Digest is not that of the body.");
        }
    }
}
