using EncordPS.LocalFiles;
using EncordPS.Pacing;
using EncordPS.Sessions;
using EncordPS.Tracing;
using EncordPS.Transport;
using EncordPS.UploadUrls;

namespace EncordPS.Uploads;

/// <summary>Sends files to where the service says, several at a time, and those that failed in passing again.</summary>
/// <param name="api">The service.</param>
/// <param name="folder">The folder to fill; null for a dataset.</param>
/// <param name="type">What the files are.</param>
/// <param name="slots">As many as files may be under way at once.</param>
/// <param name="onSent">Told of bytes as they go, and with a negative number when they must go again.</param>
/// <param name="endurance">How long sending goes on while storage does not let it.</param>
internal sealed class FileSender(
    ServiceApi api, Guid? folder, UploadItemType type, SemaphoreSlim slots, Action<long> onSent, Endurance endurance)
{
    private readonly UploadTransport _storage = new(api.Session.Transport);
    private readonly Retry _retry = new(api.Session.Transport.Settings, api.Session.Transport.StorageBudget, api.Observer, endurance);
    private readonly UploadUrlOperations _urls = new(api);

    /// <summary>Sends files, and notes where each is then. A failure is about one file; the others go on.</summary>
    /// <exception cref="EncordException">The service gives no place for them.</exception>
    public async Task SendAsync(IReadOnlyList<FileToSend> files, CancellationToken cancellationToken)
    {
        IReadOnlyList<UploadPlace> places = await _urls.GetAsync(folder, type, files.Count, cancellationToken);
        await Task.WhenAll(files.Select((file, index) => SendAsync(file, places[index], cancellationToken)));
    }

    private async Task SendAsync(FileToSend file, UploadPlace place, CancellationToken cancellationToken)
    {
        await slots.WaitAsync(cancellationToken);
        try
        {
            file.Place = await SendUntilTakenAsync(file.File, place, cancellationToken);
        }
        catch (Exception e) when (e is EncordException or LocalFileException)
        {
            file.Failure = e;
        }
        finally
        {
            slots.Release();
        }
    }

    // To put a file where it is already does no harm.
    private Task<UploadPlace> SendUntilTakenAsync(LocalFile file, UploadPlace first, CancellationToken cancellationToken)
    {
        UploadPlace place = first;
        return _retry.RunAsync(
            async attempt =>
            {
                await _storage.PutAsync(place, file, ContentTypes.Of(type, file.Name), onSent, attempt, cancellationToken);
                return place;
            },
            cancellationToken,
            async failure => place = NeedsNewPlace(failure) ? (await _urls.GetAsync(folder, type, 1, cancellationToken))[0] : place);
    }

    // Storage that refuses a URL at the first bytes may hang up before anybody has read why.
    private static bool NeedsNewPlace(EncordException failure) => failure.IsUrlRefused || failure.Kind == EncordErrorKind.Transport;
}
