using System.Text.RegularExpressions;
using System.Web;

namespace EncordPS.Tests.Secrets;

/// <summary>The secrets that no text may show, in the forms that they may be shown in.</summary>
internal static partial class Canaries
{
    private const int FragmentLength = 16;

    private static readonly string[] s_fixed = [.. KeyFragments(), TestKeys.Passphrase, SecretSandboxFixture.Token];

    private static readonly string[] s_queries = [ForeignStorage.S3, ForeignStorage.Google, ForeignStorage.Azure];

    /// <summary>Fails when a text shows a secret of the session, a signature of one of the requests, or what opens a URL.</summary>
    public static void MustNotSing(IEnumerable<string> texts, IEnumerable<ArrivedRequest> requests, string what)
    {
        string all = string.Join('\n', texts);
        IEnumerable<string> canaries = s_fixed.Concat(requests.SelectMany(SignaturesOf)).Concat(s_queries.SelectMany(ValuesOf)).Distinct();
        string[] sung = [.. canaries.Where(canary => all.Contains(canary, StringComparison.Ordinal)), .. OpenQueries().Matches(all).Select(match => match.Value)];

        Assert.True(sung.Length == 0, $"{what} shows {string.Join(" and ", sung)}:\n{Around(all, sung)}");
    }

    private static string Around(string all, string[] sung)
    {
        int at = sung.Length == 0 ? 0 : all.IndexOf(sung[0], StringComparison.Ordinal);
        return all.Substring(Math.Max(0, at - 300), Math.Min(700, all.Length - Math.Max(0, at - 300)));
    }

    private static IEnumerable<string> KeyFragments()
    {
        byte[] seed = Seed();
        yield return Convert.ToHexStringLower(seed);
        yield return Convert.ToHexString(seed);
        yield return Convert.ToBase64String(seed);
        string[] files = ["test-ed25519", "test-ed25519-aes256-ctr"];
        foreach (char[] fragment in files.SelectMany(file => BodyOf(file).Chunk(FragmentLength)).Where(part => part.Length == FragmentLength))
        {
            yield return new string(fragment);
        }
    }

    // The private part is the seed and behind it the public key: https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key
    private static byte[] Seed()
    {
        byte[] container = Convert.FromBase64String(BodyOf("test-ed25519"));
        int publicKey = container.AsSpan().LastIndexOf(Convert.FromHexString(TestKeys.PublicKeyHex));
        return container[(publicKey - 32)..publicKey];
    }

    private static string BodyOf(string file) =>
        string.Concat(File.ReadLines(TestKeys.PathOf(file)).Where(line => !line.StartsWith('-')));

    private static IEnumerable<string> SignaturesOf(ArrivedRequest request)
    {
        string authorization = request.Headers.GetValueOrDefault("Authorization", "");
        string signature = request.Headers.GetValueOrDefault("Signature", "");
        string[] parts = [.. authorization.Split(':').Skip(1), .. signature.Split(':').Skip(1), request.Query.GetValueOrDefault("X-Goog-Signature", "")];
        return parts.Where(part => part.Length > 20);
    }

    private static IEnumerable<string> ValuesOf(string query) =>
        query.Split('&').Select(pair => pair.Split('=', 2)[1]).Where(value => value.Contains("canary", StringComparison.OrdinalIgnoreCase))
            .SelectMany(value => new[] { value, HttpUtility.UrlDecode(value) });

    // Signatures of URLs that no request has used.
    [GeneratedRegex(@"(?:X-Goog-Signature|X-Amz-Signature|[?&;]sig)(?:=|%3D)[^(…\s]{6,}", RegexOptions.IgnoreCase)]
    private static partial Regex OpenQueries();
}
