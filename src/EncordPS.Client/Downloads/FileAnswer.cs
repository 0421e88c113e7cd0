using System.Net.Http.Headers;
using EncordPS.Answers;
using EncordPS.Errors;
using EncordPS.Timing;
using EncordPS.Tracing;
using EncordPS.Transport;

namespace EncordPS.Downloads;

/// <summary>What storage answers for a file; its body is still arriving. Disposing it ends the transfer.</summary>
internal sealed class FileAnswer : IDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly Action<RequestRecord> _completed;
    private readonly long _startedAt;
    private bool _isDisposed;

    private FileAnswer(Uri url, HttpResponseMessage response, Stream body, HttpSettings settings, long startedAt, Action<RequestRecord> completed)
    {
        _response = response;
        _completed = completed;
        _startedAt = startedAt;
        ShownUrl = Shown(url);
        Context = new AnswerContext(
            TraceId: null, IsRepeatable: true, RetryDelays.Asked(response.Headers.RetryAfter, settings.Clock.GetUtcNow()));
        Body = new AnswerStream(body, settings.RequestTimeout, settings.Clock, Context);
    }

    public int Status => (int)_response.StatusCode;

    public string ShownUrl { get; }

    public AnswerContext Context { get; }

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

    /// <summary>The MD5 digest of the whole file in base64; null when storage does not say.</summary>
    public string? Md5 =>
        Header("x-goog-hash")?.Split(',').Select(static hash => hash.Trim()).FirstOrDefault(static hash => hash.StartsWith("md5=", StringComparison.Ordinal))?.Substring(4)
        ?? (Range is null && _response.Content.Headers.ContentMD5 is { } digest ? Convert.ToBase64String(digest) : null);

    private ContentRangeHeaderValue? Range => _response.Content.Headers.ContentRange;

    /// <summary>A URL without its query, which is what opens the door.</summary>
    public static string Shown(Uri url) => url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);

    public static async Task<FileAnswer> CreateAsync(
        Uri url, HttpResponseMessage response, HttpSettings settings, long startedAt, Action<RequestRecord> completed) =>
        new(url, response, await response.Content.ReadAsStreamAsync(), settings, startedAt, completed);

    public void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            Body.Dispose();
            _response.Dispose();
            _completed(new RequestRecord("GET", ShownUrl, Status.ToString(InvariantCulture), Body.BytesRead, Elapsed.Since(_startedAt), Attempt: 1));
        }
    }

    private string? Header(string name) =>
        _response.Headers.TryGetValues(name, out IEnumerable<string>? values) ? string.Join(",", values) : null;
}
