using System.Text.RegularExpressions;

namespace EncordPS.Http;

/// <summary>Takes what opens a door out of texts that are shown: keys, tokens, signatures and signed URLs.</summary>
internal static class Redaction
{
    public const string Placeholder = "(redacted)";

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(2);

    private static readonly HashSet<string> s_secretHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Signature", "Proxy-Authorization", "Cookie", "Set-Cookie",
    };

    // The query of any URL, except the one of the request line: what it grants is not known here.
    private static readonly Regex s_urlQuery = new(
        @"(?<url>[a-z][a-z0-9+.-]*://[^\s""'<>?\\]+)\?[^\s""'<>\\]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, s_limit);

    private static readonly Regex s_secretField = new(
        @"(?<name>""(?:token|signed_?url|password|passphrase)""\s*:\s*"")(?<value>(?:[^""\\]|\\.)*)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, s_limit);

    public static bool IsSecretHeader(string name) => s_secretHeaders.Contains(name);

    public static string Apply(string text)
    {
        try
        {
            string withoutFields = s_secretField.Replace(text, "${name}" + Placeholder);
            return s_urlQuery.Replace(withoutFields, "${url}?" + Placeholder);
        }
        catch (RegexMatchTimeoutException)
        {
            return Placeholder;
        }
    }
}
