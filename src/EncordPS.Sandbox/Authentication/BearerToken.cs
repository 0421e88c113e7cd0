using System.Security.Cryptography;
using System.Text;

namespace EncordPS.Sandbox.Authentication;

/// <summary>
/// Only hashes of tokens are stored and compared. The data file reveals no token, and the time of a look-up
/// does not tell how much of a guess is right.
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
