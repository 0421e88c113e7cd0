using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace EncordPS.Sandbox.Blobs;

/// <summary>
/// Signed URLs to the sandbox's own <c>/blobs</c>, with the parameter names of Google's. The signature covers
/// the method, the path, the time of signing and how long it holds.
/// </summary>
internal sealed class UrlSigner(byte[] secret, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private const string DateFormat = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>Set when the server knows its port.</summary>
    public Uri Origin { get; set; } = new("http://127.0.0.1");

    public string Sign(string method, string path, TimeSpan lifetime)
    {
        string date = clock.GetUtcNow().UtcDateTime.ToString(DateFormat, CultureInfo.InvariantCulture);
        string expires = ((long)lifetime.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return QueryHelpers.AddQueryString(new Uri(Origin, path).AbsoluteUri, new Dictionary<string, string?>
        {
            ["X-Goog-Algorithm"] = "SANDBOX-HMAC-SHA256",
            ["X-Goog-Date"] = date,
            ["X-Goog-Expires"] = expires,
            ["X-Goog-Signature"] = Signature(method, path, date, expires),
        });
    }

    /// <returns>Why the request is refused, or null when it may pass.</returns>
    public string? Refusal(HttpRequest request)
    {
        string date = request.Query["X-Goog-Date"].ToString();
        string expires = request.Query["X-Goog-Expires"].ToString();
        string method = HttpMethods.IsHead(request.Method) ? HttpMethods.Get : request.Method;
        byte[] expected = Encoding.ASCII.GetBytes(Signature(method, request.Path.ToUriComponent(), date, expires));
        byte[] given = Encoding.UTF8.GetBytes(request.Query["X-Goog-Signature"].ToString());
        return !CryptographicOperations.FixedTimeEquals(expected, given) ? "SignatureDoesNotMatch"
            : HasExpired(date, expires) ? "ExpiredToken"
            : null;
    }

    private bool HasExpired(string date, string expires)
    {
        // Both are covered by the signature that was checked before: they are as they were written here.
        DateTimeOffset signed = DateTimeOffset.ParseExact(
            date, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        return clock.GetUtcNow() > signed.AddSeconds(long.Parse(expires, CultureInfo.InvariantCulture));
    }

    private string Signature(string method, string path, string date, string expires) => Convert.ToHexStringLower(
        HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{method}\n{path}\n{date}\n{expires}")));
}
