using System.Security.Cryptography;

namespace EncordPS.Authentication;

/// <summary>SHA-256 in one call on both targets.</summary>
internal static class Sha256
{
    /// <summary>The digest; an absent request body counts as zero bytes in both signature schemes.</summary>
    public static byte[] Hash(byte[]? data)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(data ?? []);
        return hash.GetHashAndReset();
    }
}
