using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace EncordPS.Sandbox.Authentication;

/// <summary>The HTTP message signature of the v2 API, label <c>encord-sig</c>.</summary>
internal sealed partial class V2Signature
{
    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(5);

    private readonly string _parameters;
    private readonly byte[] _signature;
    private readonly long _created;

    private V2Signature(Match input, byte[] signature, string contentDigest)
    {
        _parameters = input.Groups["parameters"].Value;
        _created = long.Parse(input.Groups["created"].Value, CultureInfo.InvariantCulture);
        _signature = signature;
        PublicKey = input.Groups["key"].Value;
        ContentDigest = contentDigest;
    }

    public string PublicKey { get; }

    public string ContentDigest { get; }

    public static V2Signature Parse(IHeaderDictionary headers)
    {
        Match input = InputPattern().Match(Required(headers, "Signature-Input"));
        Match signature = SignaturePattern().Match(Required(headers, "Signature"));
        if (!input.Success || !signature.Success)
        {
            throw Refused("The signature headers are not of the form that is expected (label encord-sig, Ed25519).");
        }

        byte[] bytes = new byte[signature.Groups["base64"].Length];
        return Convert.TryFromBase64String(signature.Groups["base64"].Value, bytes, out int length)
            ? new V2Signature(input, bytes[..length], Required(headers, "Content-Digest"))
            : throw Refused("The Signature header is not base64.");
    }

    /// <param name="method">The HTTP method.</param>
    /// <param name="requestTarget">Path and query exactly as they stand in the request line.</param>
    public void Verify(string method, string requestTarget)
    {
        string signed = $"\"@method\": {method.ToUpperInvariant()}\n"
            + $"\"@request-target\": {requestTarget}\n"
            + $"\"content-digest\": {ContentDigest}\n"
            + $"\"@signature-params\": {_parameters}";
        Ed25519.Verify(PublicKey, Encoding.UTF8.GetBytes(signed), _signature);
    }

    public void VerifyTime(DateTimeOffset now)
    {
        TimeSpan age = TimeSpan.FromSeconds(now.ToUnixTimeSeconds() - _created);
        if (age.Duration() > s_window)
        {
            string direction = age > TimeSpan.Zero ? "ago" : "ahead";
            throw Refused(FormattableString.Invariant(
                $"The signature was created {age.Duration().TotalSeconds} s {direction}, outside of ")
                + FormattableString.Invariant(
                    $"{s_window.TotalSeconds} s; the server's clock says {now.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}."));
        }
    }

    private static string Required(IHeaderDictionary headers, string name) =>
        headers[name] is [{ Length: > 0 } value] ? value : throw Refused($"The request has no {name} header.");

    private static ApiException Refused(string message) => new(ApiErrorKind.Authentication, message);

    [GeneratedRegex(
        """
        ^encord-sig=(?<parameters>
            \("@method"[ ]"@request-target"[ ]"content-digest"\)
            ;created=(?<created>\d{1,12})
            ;keyid="(?<key>[0-9a-f]{64})"
            ;alg="ed25519")$
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex InputPattern();

    [GeneratedRegex("^encord-sig=:(?<base64>[A-Za-z0-9+/=]{1,200}):$", RegexOptions.CultureInvariant)]
    private static partial Regex SignaturePattern();
}
