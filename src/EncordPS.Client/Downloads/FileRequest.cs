using EncordPS.Sessions;
using EncordPS.Tracing;

namespace EncordPS.Downloads;

/// <summary>A request for a file. Where its URL holds no longer, it is made anew, once.</summary>
internal sealed class FileRequest(ServiceApi api, RemoteFile file, int attempt)
{
    private readonly DownloadTransport _storage = new(api.Session.Transport);

    /// <summary>The status of an answer with the whole file.</summary>
    public const int Whole = 200;

    /// <summary>The status of an answer with a part of the file.</summary>
    public const int Partial = 206;

    private const int NoSuchRange = 416;

    // Of a URL that has expired, or whose signer lost the right: clouds differ.
    private static readonly int[] s_refused = [400, 401, 403, 410];

    /// <summary>Whether storage has refused a URL, and not the service to sign one: its own failures have a trace id.</summary>
    public static bool IsRefusal(EncordException failure) =>
        failure is { TraceId: null, StatusCode: { } status } && s_refused.Contains(status);

    /// <summary>Sends it.</summary>
    /// <param name="rest">What is wanted; null for all.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The file, a part of it, or that there is no such part.</returns>
    public async Task<FileAnswer> SendAsync(MissingPart? rest, CancellationToken cancellationToken)
    {
        string url = await UrlAsync(expired: null, cancellationToken);
        FileAnswer answer = await GetAsync(url, rest, cancellationToken);
        if (s_refused.Contains(answer.Status))
        {
            answer.Dispose();
            answer = await GetAsync(await UrlAsync(url, cancellationToken), rest, cancellationToken);
        }

        if (answer.Status == Whole || (rest is not null && answer.Status is Partial or NoSuchRange))
        {
            return answer;
        }

        answer.Dispose();
        throw Describe(answer);
    }

    private async Task<string> UrlAsync(string? expired, CancellationToken cancellationToken) =>
        await file.Urls.GetAsync(file.Id, expired, cancellationToken)
        ?? throw new DownloadException(DownloadProblem.NoFile, $"The service gives no URL for the file of '{file.Title}'.");

    private async Task<FileAnswer> GetAsync(string url, MissingPart? rest, CancellationToken cancellationToken) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? address)
            ? await _storage.GetAsync(address, rest, Tell, cancellationToken)
            : throw new EncordException(EncordErrorKind.MalformedAnswer, "The signed URL of the file is none.") { IsSafeToRetry = true };

    private void Tell(RequestRecord record) => api.Observer.Completed(record with { Attempt = attempt });

    private static Exception Describe(FileAnswer answer) => answer.Status switch
    {
        404 => new DownloadException(DownloadProblem.NoFile, $"There is no file at {answer.ShownUrl}."),
        _ when s_refused.Contains(answer.Status) => answer.Context.CreateException(
            EncordErrorKind.Authorisation, $"The storage refuses {answer.ShownUrl}, also with a new signed URL (HTTP {answer.Status}).", answer.Status),
        429 => answer.Context.CreateException(EncordErrorKind.RateLimited, "The storage's rate limit was reached.", answer.Status),
        _ => answer.Context.CreateException(
            EncordErrorKind.Server, $"The storage did not give {answer.ShownUrl} (HTTP {answer.Status}).", answer.Status),
    };
}
