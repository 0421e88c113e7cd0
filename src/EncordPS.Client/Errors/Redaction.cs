using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace EncordPS.Errors;

/// <summary>Takes what opens a door out of texts that are shown: keys, tokens, signatures and signed URLs.</summary>
internal static class Redaction
{
    public const string Placeholder = "(redacted)";

    // Shorter parts of a header are names, such as Bearer.
    private const int ShortestSecret = 12;

    private static readonly char[] s_separators = [' ', ':', ','];

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(2);

    private static readonly HashSet<string> s_secretHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Signature", "Proxy-Authorization", "Cookie", "Set-Cookie",
    };

    // The query of any URL, except the one of the request line: what it grants is not known here. It ends where its JSON
    // string does, because a URL may have spaces and escapes in it.
    private static readonly Regex s_urlQuery = NewRegex(
        @"(?<url>\b[a-z][a-z0-9+.-]*:(?:\\?/){2}(?:[^""?\r\n\\]|\\.)*?)(?:\?|\\u003f)(?:[^""\r\n\\]|\\.)*");

    private static readonly Regex s_urlUser = NewRegex(@"(?<scheme>:(?:\\?/){2})[^\s/""?@\\]+@");

    private static readonly Regex s_secretField = NewRegex(
        @"(?<name>""[a-z0-9_-]*(?:token|secret|password|passphrase|credential|signed_?url)s?""\s*:\s*"")(?:[^""\\]|\\.)*");

    public static bool IsSecretHeader(string name) => s_secretHeaders.Contains(name);

    /// <summary>Takes out what the request itself showed, too: a server may quote it in its answer.</summary>
    public static string Apply(string text, IReadOnlyList<string> secrets) =>
        Apply(secrets.Aggregate(text, static (shown, secret) => shown.Replace(secret, Placeholder)));

    /// <summary>What of a request's headers opens a door: the token, or the signatures.</summary>
    public static IReadOnlyList<string> SecretsOf(HttpRequestHeaders headers) =>
    [
        .. headers.Where(static header => IsSecretHeader(header.Key))
            .SelectMany(static header => header.Value)
            .SelectMany(static value => value.Split(s_separators, StringSplitOptions.RemoveEmptyEntries))
            .Where(static part => part.Length >= ShortestSecret),
    ];

    public static string Apply(string text)
    {
        try
        {
            string withoutFields = s_secretField.Replace(text, "${name}" + Placeholder);
            string withoutUsers = s_urlUser.Replace(withoutFields, "${scheme}" + Placeholder + "@");
            return s_urlQuery.Replace(withoutUsers, "${url}?" + Placeholder);
        }
        catch (RegexMatchTimeoutException)
        {
            return Placeholder;
        }
    }

    private static Regex NewRegex(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, s_limit);
}
