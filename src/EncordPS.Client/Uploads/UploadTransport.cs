using EncordPS.Digests;
using EncordPS.Errors;
using EncordPS.LocalFiles;
using EncordPS.Timing;
using EncordPS.Tracing;
using EncordPS.Transport;
using EncordPS.UploadUrls;

namespace EncordPS.Uploads;

/// <summary>
/// Sends files to signed URLs. They belong to whoever keeps the files, not to the service: no credential, signature or
/// trace id of the session goes there, and of the URL itself only the part before its query is ever shown.
/// </summary>
internal sealed class UploadTransport(HttpTransport transport)
{
    // As the service's own client asks it: a day.
    private const string CacheControl = "max-age=86400";

    private static readonly AnswerContext s_unanswered = new(TraceId: null, IsRepeatable: true);

    private readonly HttpSettings _settings = transport.Settings;

    /// <summary>
    /// Sends a file once, to where storage sends it on to. There is no limit to how long that takes, but to how long nothing moves.
    /// </summary>
    /// <param name="place">Where it goes.</param>
    /// <param name="file">The file.</param>
    /// <param name="contentType">Its content type; null for none.</param>
    /// <param name="onSent">Told of bytes as they go, and with a negative number when they were in vain.</param>
    /// <param name="attempt">The attempt.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="EncordException">Storage did not take it.</exception>
    /// <exception cref="LocalFileException">The file is not what it was.</exception>
    public async Task PutAsync(
        UploadPlace place, LocalFile file, string? contentType, Action<long> onSent, Attempt attempt, CancellationToken cancellationToken)
    {
        Uri? url = place.Address;
        for (int redirects = 0; url is not null; redirects++)
        {
            long sent = 0;
            using TimeLimit silence = new(_settings.RequestTimeout, _settings.Clock, cancellationToken);
            using FileContent content = new(file, file.Open(), OnSent, silence.Token);
            using HttpRequestMessage request = NewRequest(url, content, contentType, place.UploadHeaders);
            try
            {
                url = await PutOnceAsync(request, content, redirects, attempt, silence.Token, cancellationToken);
                if (url is null)
                {
                    file.ThrowIfChanged();
                    attempt.Bytes = file.Length;
                    attempt.Completed();
                }
                else
                {
                    onSent(-sent);
                }
            }
            catch
            {
                onSent(-sent);
                throw;
            }

            void OnSent(int bytes)
            {
                silence.Restart();
                sent += bytes;
                onSent(bytes);
            }
        }
    }

    /// <returns>Where storage sends the file on to; null when it has taken it.</returns>
    private async Task<Uri?> PutOnceAsync(
        HttpRequestMessage request,
        FileContent content,
        int redirects,
        Attempt attempt,
        CancellationToken limited,
        CancellationToken cancellationToken)
    {
        Uri url = request.RequestUri!;
        attempt.Begin("PUT", url.GetLeftPart(UriPartial.Path));
        WireText.Sent(attempt.Observer, request);
        try
        {
            using HttpResponseMessage response = await transport.Uploads.SendAsync(
                request, HttpCompletionOption.ResponseHeadersRead, limited);
            WireText.Received(attempt.Observer, url, response);
            attempt.Status = (int)response.StatusCode;
            return response.IsSuccessStatusCode ? Checked(response, content, url)
                : StorageAddress.RedirectOf(response, url, redirects) ?? throw await DescribeAsync(response, url, limited);
        }
        catch (Exception e) when (e is not EncordException && content.Failure is { } unreadable)
        {
            throw unreadable;
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw TransportErrors.Create(NoMove(e), url, s_unanswered);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw TransportErrors.Create(e, url, s_unanswered);
        }
    }

    // What storage has got is not what was sent when a connection cuts it on its way, or when storage answers before it has all.
    private static Uri? Checked(HttpResponseMessage response, FileContent content, Uri url) =>
        content.Md5 is { } sent && (FileDigests.Of(response, isPart: false).Md5 ?? sent) == sent
            ? null
            : throw s_unanswered.Broken(EncordErrorKind.Storage, $"What arrived at {url.Host} is not the file that was sent.");

    // What storage demands takes the place of what files are sent with otherwise.
    private static HttpRequestMessage NewRequest(
        Uri url, FileContent content, string? contentType, Dictionary<string, string?> demanded)
    {
        Dictionary<string, string?> headers = new(StringComparer.OrdinalIgnoreCase) { ["Cache-Control"] = CacheControl };
        if (contentType is not null)
        {
            headers["Content-Type"] = contentType;
        }

        foreach (KeyValuePair<string, string?> header in demanded)
        {
            headers[header.Key] = header.Value;
        }

        HttpRequestMessage request = new(HttpMethod.Put, url) { Content = content };
        foreach (KeyValuePair<string, string?> header in headers)
        {
            // Those that are about the body stand with it.
            _ = request.Headers.TryAddWithoutValidation(header.Key, header.Value)
                || content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        return request;
    }

    private TimeoutException NoMove(OperationCanceledException cause) =>
        new(Invariant($"Nothing moved for {_settings.RequestTimeout.TotalSeconds:N0} seconds."), cause);

    private async Task<EncordException> DescribeAsync(HttpResponseMessage response, Uri url, CancellationToken cancellationToken)
    {
        StorageRefusal refusal = await StorageRefusal.ReadAsync(response, cancellationToken);
        int status = (int)response.StatusCode;
        if (refusal.Code == EncordException.MissingHeader)
        {
            // Another URL would come without it as well: no status, so that this is final.
            return new AnswerContext(TraceId: null, IsRepeatable: true).CreateException(
                EncordErrorKind.Storage,
                $"{url.Host} demands the header {refusal.Header ?? "(it does not say which)"} with the file, "
                    + $"and the service did not name it with the URL: HTTP {status}{refusal.Reason}.",
                status,
                refusal.Code);
        }

        AnswerContext context = new(
            TraceId: null, IsRepeatable: true, status, Retry.Delays.Asked(response.Headers.RetryAfter, _settings.Clock.GetUtcNow()));
        return context.CreateException(
            refusal.IsLimit(status) ? EncordErrorKind.RateLimited : EncordErrorKind.Storage,
            $"{url.Host} did not take the file: HTTP {status}{refusal.Reason}.",
            status,
            refusal.Code);
    }
}
