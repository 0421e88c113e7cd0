namespace EncordPS.Errors;

/// <summary>What an HTTP status says about another attempt.</summary>
internal static class HttpStatuses
{
    public const int TooManyRequests = 429;

    /// <summary>The server did not want to take the risk of carrying it out twice: it has not.</summary>
    public const int TooEarly = 425;

    // 413 is not here: the same body would be too large again. It is split where that is possible.
    private static readonly HashSet<int> s_transient = [408, TooEarly, TooManyRequests, 500, 502, 503, 504];

    // Storage refuses a URL that has expired, or whose signer lost the right: Google with 400, Amazon and Azure with 403.
    private static readonly HashSet<int> s_refusedUrl = [400, 401, 403, 410];

    /// <summary>Whether the failure passes by itself.</summary>
    public static bool IsTransient(int? status) => status is { } known && s_transient.Contains(known);

    /// <summary>Whether storage refuses a signed URL. Another URL may be taken.</summary>
    public static bool IsRefusedUrl(int? status) => status is { } known && s_refusedUrl.Contains(known);
}
