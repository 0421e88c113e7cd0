using System.Security.Cryptography;
using System.Text;

namespace EncordPS.Sandbox.Authentication;

/// <summary>
/// Tokens are kept and looked up as hashes: the data file gives none away, and how long a look-up takes
/// says nothing about how much of a guess was right.
/// </summary>
internal static class BearerToken
{
    private const string Scheme = "Bearer ";

    public static string Create() => "sandbox-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <returns>The token of an Authorization header, or null when the header is of another kind.</returns>
    public static string? FromHeader(string authorization) =>
        authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? authorization[Scheme.Length..].Trim()
            : null;
}
