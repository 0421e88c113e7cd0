using System.Diagnostics;
using EncordPS.LocalFiles;
using EncordPS.Sessions;
using EncordPS.Timing;
using EncordPS.Tracing;
using EncordPS.UploadUrls;

namespace EncordPS.Uploads;

/// <summary>Sends files to where the service says, several at a time, and those that failed in passing again.</summary>
/// <param name="api">The service.</param>
/// <param name="folder">The folder to fill; null for a dataset.</param>
/// <param name="type">What the files are.</param>
/// <param name="slots">As many as files may be under way at once.</param>
/// <param name="onSent">Told of bytes as they go, and with a negative number when they must go again.</param>
internal sealed class FileSender(ServiceApi api, Guid? folder, UploadItemType type, SemaphoreSlim slots, Action<long> onSent)
{
    private readonly UploadTransport _storage = new(api.Session.Transport);
    private readonly UploadUrlOperations _urls = new(api);

    /// <summary>Sends files. A failure is about one file; the others go on.</summary>
    /// <exception cref="EncordException">The service gives no place for them.</exception>
    /// <returns>What became of each, in their order.</returns>
    public async Task<SentFile[]> SendAsync(IReadOnlyList<LocalFile> files, CancellationToken cancellationToken)
    {
        IReadOnlyList<UploadPlace> urls = await _urls.GetAsync(folder, type, files.Count, cancellationToken);
        return await Task.WhenAll(files.Select((file, index) => SendAsync(file, urls[index], cancellationToken)));
    }

    private async Task<SentFile> SendAsync(LocalFile file, UploadPlace url, CancellationToken cancellationToken)
    {
        await slots.WaitAsync(cancellationToken);
        try
        {
            return new SentFile(file, await SendUntilTakenAsync(file, url, cancellationToken));
        }
        catch (Exception e) when (e is EncordException or LocalFileException)
        {
            return new SentFile(file, Url: null, e);
        }
        finally
        {
            slots.Release();
        }
    }

    private async Task<UploadPlace> SendUntilTakenAsync(LocalFile file, UploadPlace url, CancellationToken cancellationToken)
    {
        UploadRetries retries = new(api.Session.Transport, api.Observer);
        while (true)
        {
            long startedAt = Stopwatch.GetTimestamp();
            try
            {
                await SendOnceAsync(file, url.Address!, cancellationToken);
                api.Observer.Completed(Record("200", file.Length));
                return url;
            }
            catch (EncordException e)
            {
                RequestRecord record = Record(e.StatusCode?.ToString(InvariantCulture) ?? e.Kind.ToString(), 0);
                if (retries.Next(e) is not { } delay)
                {
                    api.Observer.Completed(record);
                    throw;
                }

                api.Observer.Retrying(record, delay);
                await api.Session.Transport.Clock.DelayAsync(delay, cancellationToken);
            }

            url = retries.NeedsNewUrl ? (await _urls.GetAsync(folder, type, 1, cancellationToken))[0] : url;

            RequestRecord Record(string outcome, long bytes) => new(
                "PUT", url.Address!.GetLeftPart(UriPartial.Path), outcome, bytes, Elapsed.Since(startedAt), retries.Attempt);
        }
    }

    private async Task SendOnceAsync(LocalFile file, Uri url, CancellationToken cancellationToken)
    {
        long sent = 0;
        try
        {
            await _storage.PutAsync(url, file, ContentTypes.Of(type, file.Name), OnSent, api.Observer, cancellationToken);
        }
        catch
        {
            onSent(-sent);
            throw;
        }

        void OnSent(int bytes)
        {
            sent += bytes;
            onSent(bytes);
        }
    }
}
