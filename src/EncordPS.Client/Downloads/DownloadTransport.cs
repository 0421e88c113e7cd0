using System.Net.Http.Headers;
using EncordPS.Errors;
using EncordPS.Tracing;
using EncordPS.Transport;

namespace EncordPS.Downloads;

/// <summary>
/// Gets files by signed URLs. Storage is not the service: it is shown no credentials and no trace id, and where it sends the
/// request on to must be as safe.
/// </summary>
internal sealed class DownloadTransport(HttpTransport transport)
{
    private static readonly AnswerContext s_unanswered = new(TraceId: null, IsRepeatable: true);

    /// <summary>Asks for a file, or for the part of it that is missing.</summary>
    /// <param name="url">The signed URL.</param>
    /// <param name="missing">What is wanted of it; null for all.</param>
    /// <param name="attempt">The attempt.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The file, a part of it, or that there is no such part; as soon as the headers are here.</returns>
    /// <exception cref="EncordException">No answer came, or none with the file, or the URL is one that is not to be opened.</exception>
    /// <exception cref="DownloadException">There is no such file.</exception>
    public async Task<FileAnswer> GetAsync(Uri url, Rest? missing, Attempt attempt, CancellationToken cancellationToken)
    {
        StorageAddress.RequireSafe(url);
        for (int redirects = 0; ; redirects++)
        {
            attempt.Begin("GET", FileAnswer.Shown(url));
            HttpResponseMessage response = await SendAsync(url, missing, cancellationToken);
            Uri? target;
            try
            {
                target = StorageAddress.RedirectOfGet(response, url, redirects);
            }
            catch
            {
                response.Dispose();
                throw;
            }

            if (target is null)
            {
                return await FileAnswer.CreateAsync(
                    url, response, transport.Settings, attempt, isPart: missing is not null, cancellationToken);
            }

            response.Dispose();
            url = target;
        }
    }

    private async Task<HttpResponseMessage> SendAsync(Uri url, Rest? missing, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, url);
        if (missing is not null)
        {
            request.Headers.Range = new RangeHeaderValue(missing.From, to: null);
            request.Headers.TryAddWithoutValidation("If-Range", missing.Version);
        }

        try
        {
            return await transport.Downloads.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (Exception e) when (TransportErrors.IsOne(e))
        {
            throw TransportErrors.Create(e, url, s_unanswered);
        }
    }

    /// <summary>The part of a file that is still missing.</summary>
    /// <param name="From">Its first byte.</param>
    /// <param name="Version">The version of the bytes before it. When storage has another one, the whole file is wanted.</param>
    internal sealed record Rest(long From, string Version);
}
