using System.Runtime.CompilerServices;
using System.Text;
using EncordPS.Json;

namespace EncordPS.PrivateDataChecks;

/// <summary>What can be seen of a URL without asking for it. Spaces and umlauts are good: names of objects have them.</summary>
internal static class UrlCheck
{
    private const byte Escape = (byte)'%';

    private static readonly string[] s_schemes = ["https", "http", "s3", "gs"];

    private static readonly string[] s_signatures = ["x-amz-signature=", "x-goog-signature=", "sig=", "signature="];

    /// <summary>The rule that a URL breaks, and what it does; null for a good one.</summary>
    [MethodImpl(HotPath.Options)]
    public static (PrivateDataRule Rule, string What)? FindFault(ReadOnlySpan<byte> url)
    {
        if (url.Length > PrivateDataRules.LongestUrl)
        {
            return (PrivateDataRules.UrlTooLong, Invariant($"has {url.Length:N0} bytes"));
        }

        int end = url.IndexOf("://"u8);
        if (url.IsEmpty || url[0] == ' ' || url[url.Length - 1] == ' ' || HasControl(url))
        {
            return (PrivateDataRules.UrlInvalid, url.IsEmpty ? "is empty" : "has space around it, or characters that no URL has");
        }

        if (end <= 0)
        {
            return (PrivateDataRules.UrlInvalid, "is no URL");
        }

        ReadOnlySpan<byte> rest = url.Slice(end + 3);
        bool isWeb = url[0] == (byte)'h' && (end == 5 || end == 4);
        return SchemeFault(url.Slice(0, end)) ?? PathFault(isWeb ? WithoutQuery(rest) : rest) ?? (isWeb ? WebFault(rest) : null);
    }

    private static bool HasControl(ReadOnlySpan<byte> url)
    {
        foreach (byte b in url)
        {
            if (b is < 0x20 or 0x7F or (byte)'\\')
            {
                return true;
            }
        }

        return false;
    }

    private static (PrivateDataRule Rule, string What)? SchemeFault(ReadOnlySpan<byte> scheme)
    {
        if (scheme.SequenceEqual("s3"u8) || scheme.SequenceEqual("gs"u8)
            || scheme.SequenceEqual("https"u8) || scheme.SequenceEqual("http"u8))
        {
            return null;
        }

        string name = Encoding.UTF8.GetString(scheme.ToArray());
        return name.Equals("file", StringComparison.OrdinalIgnoreCase) ? (PrivateDataRules.UrlInvalid, "is a file of this machine")
            : Spelling.Meant(name, s_schemes) is { } meant && !s_schemes.Contains(name.ToLowerInvariant())
                ? (PrivateDataRules.UrlInvalid, $"begins with \"{name}\" and not with \"{meant}\"")
            : (PrivateDataRules.UrlScheme, $"begins with \"{name}\", which no documentation of the service names");
    }

    private static (PrivateDataRule Rule, string What)? PathFault(ReadOnlySpan<byte> rest)
    {
        int host = rest.IndexOf((byte)'/');
        return (host < 0 ? rest : rest.Slice(0, host)).IndexOf((byte)' ') >= 0 || host == 0 || rest.IsEmpty
                ? (PrivateDataRules.UrlInvalid, "names no bucket or server")
            : host < 0 || host == rest.Length - 1 ? (PrivateDataRules.UrlInvalid, "names no object")
            : rest[rest.Length - 1] == '/' ? (PrivateDataRules.UrlInvalid, "names a folder and no object")
            : null;
    }

    private static ReadOnlySpan<byte> WithoutQuery(ReadOnlySpan<byte> rest) =>
        rest.IndexOfAny((byte)'?', (byte)'#') is >= 0 and var end ? rest.Slice(0, end) : rest;

    private static (PrivateDataRule Rule, string What)? WebFault(ReadOnlySpan<byte> rest)
    {
        for (int at = 0; rest.Slice(at).IndexOf(Escape) is >= 0 and var ahead; at += ahead + 1)
        {
            ReadOnlySpan<byte> escape = rest.Slice(at + ahead);
            if (!IsHex(escape, 1))
            {
                return (PrivateDataRules.UrlEscape, "has a percent sign that escapes nothing");
            }

            if (escape[1] == '2' && escape[2] == '5' && IsHex(escape, 3))
            {
                return (PrivateDataRules.UrlEscape, "is escaped twice");
            }
        }

        return rest.IndexOf((byte)'?') is >= 0 and var query && IsSigned(rest.Slice(query))
            ? (PrivateDataRules.UrlSigned, "is signed")
            : null;
    }

    private static bool IsHex(ReadOnlySpan<byte> text, int at) =>
        text.Length > at + 1 && Uri.IsHexDigit((char)text[at]) && Uri.IsHexDigit((char)text[at + 1]);

    private static bool IsSigned(ReadOnlySpan<byte> query)
    {
        string text = Encoding.UTF8.GetString(query.ToArray()).ToLowerInvariant();
        return s_signatures.Any(name => text.Contains("?" + name) || text.Contains("&" + name));
    }
}
