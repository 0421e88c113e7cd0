using System.Net;
using System.Net.Http.Headers;
using EncordPS.Answers;
using EncordPS.Digests;
using EncordPS.Errors;
using EncordPS.Timing;
using EncordPS.Tracing;
using EncordPS.Transport;

namespace EncordPS.Downloads;

/// <summary>A file, or a part of it, whose bytes are still arriving. Disposing it ends the transfer.</summary>
internal sealed class FileAnswer : IDisposable
{
    private readonly HttpResponseMessage _response;

    private FileAnswer(HttpResponseMessage response, Stream body, HttpSettings settings, AnswerContext context, Attempt attempt)
    {
        _response = response;
        Body = new AnswerStream(body, settings, context, attempt);
    }

    /// <summary>Whether the whole file comes.</summary>
    public bool IsWhole => _response.StatusCode == HttpStatusCode.OK;

    /// <summary>Whether a part of the file comes.</summary>
    public bool IsPart => _response.StatusCode == HttpStatusCode.PartialContent;

    public AnswerStream Body { get; }

    /// <summary>Where in the file the body begins; null for an answer that does not say.</summary>
    public long? From => Range?.From;

    /// <summary>The length of the whole file in bytes; null when storage does not say.</summary>
    public long? FileLength => Range is { } range ? range.Length : _response.Content.Headers.ContentLength;

    /// <summary>
    /// What tells this version of the file from others: its entity tag, or the date of its last change. Null without either;
    /// a weak tag does not tell bytes apart.
    /// </summary>
    public string? Version => _response.Headers.ETag is { IsWeak: false } tag
        ? tag.Tag
        : _response.Content.Headers.LastModified?.ToString("R", InvariantCulture);

    /// <summary>What storage says of the bytes of the whole file.</summary>
    public FileDigests Digests => FileDigests.Of(_response, isPart: Range is not null);

    /// <summary>How the body is packed, though it was asked for as it lies in storage; null when it is not.</summary>
    public string? Packing =>
        _response.Content.Headers.ContentEncoding.FirstOrDefault(static coding => coding is not "identity");

    /// <summary>Whether storage says that the file ends here: no part begins where the missing one should.</summary>
    public bool EndsAt(long length) =>
        _response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable && Range is { HasRange: false } range && range.Length == length;

    private ContentRangeHeaderValue? Range => _response.Content.Headers.ContentRange;

    /// <summary>A URL without its query, which is what opens the door.</summary>
    public static string Shown(Uri url) => url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);

    /// <param name="url">Where the file was asked for.</param>
    /// <param name="response">The answer.</param>
    /// <param name="settings">How long it may be silent.</param>
    /// <param name="attempt">The attempt.</param>
    /// <param name="isPart">Whether a part was asked for. Then the answer can be that there is none.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="EncordException">Storage did not give the file.</exception>
    /// <exception cref="DownloadException">There is no such file.</exception>
    public static async Task<FileAnswer> CreateAsync(
        Uri url, HttpResponseMessage response, HttpSettings settings, Attempt attempt, bool isPart, CancellationToken cancellationToken)
    {
        int status = (int)response.StatusCode;
        attempt.Status = status;
        AnswerContext context = new(
            TraceId: null, IsRepeatable: true, status, Retry.Delays.Asked(response.Headers.RetryAfter, settings.Clock.GetUtcNow()));
        if (status == (int)HttpStatusCode.OK
            || (isPart && status is (int)HttpStatusCode.PartialContent or (int)HttpStatusCode.RequestedRangeNotSatisfiable))
        {
            return new FileAnswer(response, await response.Content.ReadAsStreamAsync(), settings, context, attempt);
        }

        using (response)
        {
            throw Describe(Shown(url), status, context, await IsLimitAsync(response, status, settings, cancellationToken));
        }
    }

    // Without a code that can be read, the status tells.
    private static async Task<bool> IsLimitAsync(
        HttpResponseMessage response, int status, HttpSettings settings, CancellationToken cancellationToken)
    {
        using TimeLimit silence = new(settings.RequestTimeout, settings.Clock, cancellationToken);
        try
        {
            return (await StorageRefusal.ReadAsync(response, silence.Token)).IsLimit(status);
        }
        catch (Exception e) when (
            TransportErrors.IsOne(e) || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return status == HttpStatuses.TooManyRequests;
        }
    }

    public void Dispose()
    {
        Body.Dispose();
        _response.Dispose();
    }

    private static Exception Describe(string shownUrl, int status, AnswerContext context, bool isLimit) => status switch
    {
        (int)HttpStatusCode.NotFound => new DownloadException(DownloadProblem.NoFile, $"There is no file at {shownUrl}."),
        _ when HttpStatuses.IsRefusedUrl(status) => context.CreateException(
            EncordErrorKind.Authorisation, $"The storage refuses {shownUrl}, also with a new signed URL (HTTP {status}).", status),
        _ when isLimit => context.CreateException(
            EncordErrorKind.RateLimited, "The storage's rate limit was reached.", status),
        _ => context.CreateException(EncordErrorKind.Server, $"The storage did not give {shownUrl} (HTTP {status}).", status),
    };
}
