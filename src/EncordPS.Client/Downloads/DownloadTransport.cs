using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using EncordPS.Errors;
using EncordPS.Timing;
using EncordPS.Tracing;
using EncordPS.Transport;

namespace EncordPS.Downloads;

/// <summary>
/// Gets files by signed URLs. Storage is not the service: it is shown no credentials and no trace id, and where it sends the
/// request on to must be as safe.
/// </summary>
internal sealed class DownloadTransport(HttpTransport transport)
{
    private const int MostRedirects = 5;

    /// <summary>Asks for a file, or for the rest of one.</summary>
    /// <param name="url">The signed URL.</param>
    /// <param name="rest">What is wanted of it; null for all.</param>
    /// <param name="completed">Told of the request when the answer is disposed of, or when there is none.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The answer, as soon as its headers are here, whatever its status.</returns>
    /// <exception cref="EncordException">No answer came, or the URL is one that is not to be opened.</exception>
    public async Task<FileAnswer> GetAsync(
        Uri url, MissingPart? rest, Action<RequestRecord> completed, CancellationToken cancellationToken)
    {
        long startedAt = Stopwatch.GetTimestamp();
        Require(IsSafe(url), url, "is not encrypted");
        for (int redirects = 0; ; redirects++)
        {
            HttpResponseMessage response = await SendAsync(url, rest, completed, cancellationToken);
            if (Target(response, url) is not { } target)
            {
                return await FileAnswer.CreateAsync(url, response, transport.Settings, startedAt, completed);
            }

            response.Dispose();
            Require(redirects < MostRedirects, url, "sends the request on without an end");
            // Nobody outside is to reach what listens on this machine alone.
            Require(IsSafe(target) && (url.IsLoopback || !target.IsLoopback), url, "sends the request on to where it is not safe");
            url = target;
        }
    }

    private async Task<HttpResponseMessage> SendAsync(
        Uri url, MissingPart? rest, Action<RequestRecord> completed, CancellationToken cancellationToken)
    {
        long startedAt = Stopwatch.GetTimestamp();
        using HttpRequestMessage request = new(HttpMethod.Get, url);
        if (rest is not null)
        {
            request.Headers.Range = new RangeHeaderValue(rest.From, to: null);
            request.Headers.TryAddWithoutValidation("If-Range", rest.Version);
        }

        try
        {
            return await transport.Downloads.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutException or IOException or InvalidDataException)
        {
            EncordException failure = TransportErrors.Create(e, url, new AnswerContext(TraceId: null, IsRepeatable: true));
            completed(new RequestRecord("GET", FileAnswer.Shown(url), failure.Kind.ToString(), 0, Elapsed.Since(startedAt), Attempt: 1));
            throw failure;
        }
    }

    private static Uri? Target(HttpResponseMessage response, Uri from) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location
            ? new Uri(from, location)
            : null;

    private static bool IsSafe(Uri url) => url.Scheme == "https" || (url.Scheme == "http" && url.IsLoopback);

    private static void Require(bool isSo, Uri url, string otherwise)
    {
        if (!isSo)
        {
            throw new AnswerContext(TraceId: null, IsRepeatable: true).Malformed(
                $"The storage at {url.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)} {otherwise}.");
        }
    }
}
