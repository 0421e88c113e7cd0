using EncordPS.Errors;

namespace EncordPS.Transport;

/// <summary>Addresses of storage: which are safe to open, and where storage may send a request on to.</summary>
internal static class StorageAddress
{
    private const int MostRedirects = 5;

    private static readonly AnswerContext s_unanswered = new(TraceId: null, IsRepeatable: true);

    /// <summary>Whether what goes there is encrypted, or stays on this machine.</summary>
    public static bool IsSafe(Uri url) => url.Scheme == "https" || (url.Scheme == "http" && url.IsLoopback);

    /// <exception cref="EncordException">It is not safe.</exception>
    public static void RequireSafe(Uri url) => Require(IsSafe(url), url, "is not encrypted");

    /// <summary>Where an answer sends the request on to, the same request with its body; null when it does not.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="from">Where the request went.</param>
    /// <param name="redirects">How often it was sent on before.</param>
    /// <exception cref="EncordException">That is not as safe, or it is once too often.</exception>
    public static Uri? RedirectOf(HttpResponseMessage response, Uri from, int redirects) =>
        (int)response.StatusCode is 307 or 308 ? TargetOf(response, from, redirects) : null;

    /// <inheritdoc cref="RedirectOf" />
    /// <summary>Where an answer sends a request without a body on to; null when it does not.</summary>
    public static Uri? RedirectOfGet(HttpResponseMessage response, Uri from, int redirects) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308 ? TargetOf(response, from, redirects) : null;

    private static Uri? TargetOf(HttpResponseMessage response, Uri from, int redirects)
    {
        if (response.Headers.Location is not { } location)
        {
            return null;
        }

        Require(redirects < MostRedirects, from, "sends the request on without an end");
        Uri target = new(from, location);
        // Nobody outside is to reach what listens on this machine alone.
        Require(IsSafe(target) && (from.IsLoopback || !target.IsLoopback), from, "sends the request on to where it is not safe");
        return target;
    }

    private static void Require(bool isSo, Uri url, string otherwise)
    {
        if (!isSo)
        {
            string server = url.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
            throw s_unanswered.Malformed($"The storage at {server} {otherwise}.");
        }
    }
}
