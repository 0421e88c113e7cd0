using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using EncordPS.Errors;
using EncordPS.LocalFiles;
using EncordPS.Timing;
using EncordPS.Tracing;
using EncordPS.Transport;

namespace EncordPS.Uploads;

/// <summary>
/// Sends files to signed URLs. They belong to whoever keeps the files, not to the service: no credential, signature or
/// trace id of the session goes there, and of the URL itself only the part before its query is ever shown.
/// </summary>
internal sealed class UploadTransport(HttpTransport transport)
{
    // As the service's own client asks it: a day.
    private const string CacheControl = "max-age=86400";

    private const int ErrorBodyLimit = 4 * 1024;

    // Where storage names its reason. The rest of its answer can hold the signature.
    private static readonly Regex s_code = new("<Code>(?<code>[A-Za-z]{1,64})</Code>", RegexOptions.CultureInvariant);

    private static readonly AnswerContext s_unanswered = new(TraceId: null, IsRepeatable: true);

    private readonly HttpSettings _settings = transport.Settings;

    /// <summary>Sends a file once. There is no limit to how long that takes, but to how long nothing moves.</summary>
    /// <exception cref="EncordException">Storage did not take it.</exception>
    /// <exception cref="LocalFileException">The file is not what it was.</exception>
    public async Task PutAsync(
        Uri url, LocalFile file, string? contentType, Action<int> onSent, Attempt attempt, CancellationToken cancellationToken)
    {
        using TimeLimit silence = new(_settings.RequestTimeout, _settings.Clock, cancellationToken);
        using FileContent content = new(file, file.Open(), OnSent, silence.Token);
        using HttpRequestMessage request = NewRequest(url, content, contentType);
        attempt.Begin("PUT", url.GetLeftPart(UriPartial.Path));
        WireText.Sent(attempt.Observer, request);
        try
        {
            using HttpResponseMessage response = await transport.Uploads.SendAsync(
                request, HttpCompletionOption.ResponseHeadersRead, silence.Token);
            WireText.Received(attempt.Observer, url, response);
            attempt.Status = (int)response.StatusCode;
            if (response.StatusCode != HttpStatusCode.OK)
            {
                throw await DescribeAsync(response, url, silence.Token);
            }

            file.ThrowIfChanged();
            attempt.Bytes = file.Length;
            attempt.Completed();
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

        void OnSent(int bytes)
        {
            silence.Restart();
            onSent(bytes);
        }
    }

    private static HttpRequestMessage NewRequest(Uri url, FileContent content, string? contentType)
    {
        HttpRequestMessage request = new(HttpMethod.Put, url) { Content = content };
        request.Headers.TryAddWithoutValidation("Cache-Control", CacheControl);
        if (contentType is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        return request;
    }

    private TimeoutException NoMove(OperationCanceledException cause) =>
        new(Invariant($"Nothing moved for {_settings.RequestTimeout.TotalSeconds:N0} seconds."), cause);

    private async Task<EncordException> DescribeAsync(HttpResponseMessage response, Uri url, CancellationToken cancellationToken)
    {
        Match code = s_code.Match(await ReadAsync(response, cancellationToken));
        string reason = code.Success ? $" ({code.Groups["code"].Value})" : "";
        int status = (int)response.StatusCode;
        AnswerContext context = new(
            TraceId: null, IsRepeatable: true, status, RetryDelays.Asked(response.Headers.RetryAfter, _settings.Clock.GetUtcNow()));
        return context.CreateException(
            EncordErrorKind.Storage,
            $"{url.Host} did not take the file: HTTP {status}{reason}.",
            status,
            code.Success ? code.Groups["code"].Value : null);
    }

    private static async Task<string> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using Stream body = await response.Content.ReadAsStreamAsync();
        byte[] text = new byte[ErrorBodyLimit];
        int length = 0;
        for (int read = -1; read != 0 && length < text.Length; length += read)
        {
            read = await body.ReadAsync(text, length, text.Length - length, cancellationToken);
        }

        return Encoding.UTF8.GetString(text, 0, length);
    }
}
