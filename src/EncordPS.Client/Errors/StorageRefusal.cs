using System.Text;
using System.Text.RegularExpressions;

namespace EncordPS.Errors;

/// <summary>What storage says against a request: its code and no more, as the rest of its answer can hold the signature.</summary>
/// <param name="Code">The code; null when it names none.</param>
/// <param name="Header">The header that it demands; null when it names none.</param>
internal sealed record StorageRefusal(string? Code, string? Header)
{
    private const int BodyLimit = 4 * 1024;

    // What Amazon and Azure call their rate limit, with status 503.
    private static readonly string[] s_limits = ["SlowDown", "ServerBusy"];

    private static readonly Regex s_code = new("<Code>(?<text>[A-Za-z]{1,64})</Code>", RegexOptions.CultureInvariant);
    private static readonly Regex s_header = new("<HeaderName>(?<text>[A-Za-z0-9-]{1,64})</HeaderName>", RegexOptions.CultureInvariant);

    /// <summary>The code as it stands in sentences.</summary>
    public string Reason => Code is null ? "" : $" ({Code})";

    /// <summary>Whether a request was refused because of the rate.</summary>
    public bool IsLimit(int status) => status == HttpStatuses.TooManyRequests || s_limits.Contains(Code);

    public static async Task<StorageRefusal> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using Stream body = await response.Content.ReadAsStreamAsync();
        byte[] text = new byte[BodyLimit];
        int length = 0;
        for (int read = -1; read != 0 && length < text.Length; length += read)
        {
            read = await body.ReadAsync(text, length, text.Length - length, cancellationToken);
        }

        string answer = Encoding.UTF8.GetString(text, 0, length);
        return new StorageRefusal(Find(s_code, answer), Find(s_header, answer));
    }

    private static string? Find(Regex pattern, string body) =>
        pattern.Match(body) is { Success: true } match ? match.Groups["text"].Value : null;
}
