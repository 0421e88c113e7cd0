using System.Runtime.CompilerServices;
using EncordPS.Bulk;
using EncordPS.Pacing;
using EncordPS.Sessions;

namespace EncordPS.Downloads;

/// <summary>
/// Saves the files of many rows and items, several at a time, and gives them back in the order of the input. Names are given in
/// that order too, so that the same input has the same names.
/// </summary>
/// <param name="api">The service.</param>
/// <param name="names">Gives out the names.</param>
/// <param name="overwrite">Whether files that are there are replaced.</param>
/// <param name="throttleLimit">How many files are downloaded at the same time.</param>
/// <param name="progress">Told how it goes on.</param>
internal sealed class DataSaves(ServiceApi api, OutputNames names, bool overwrite, int throttleLimit, IDownloadProgress progress)
    : IDisposable
{
    private readonly RowFiles _rows = new(api);
    private readonly ItemFiles _items = new(api);
    private readonly Dictionary<Guid, StorageItem> _found = [];
    private readonly Dictionary<Guid, EncordException> _refused = [];
    private readonly Endurance _endurance = Endurance.OfBulk();
    private readonly SemaphoreSlim _turns = new(throttleLimit, throttleLimit);

    /// <summary>Saves them. Each comes back with what became of its files.</summary>
    public async IAsyncEnumerable<DataToSave> SaveAsync(
        IReadOnlyList<DataToSave> inputs, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        api.Endurance?.BeginBulk();
        await LookUpAsync(inputs, cancellationToken);
        IAsyncEnumerable<(DataToSave, RemoteFiles?)> found =
            OrderedThrottle.RunAsync(inputs, throttleLimit, FindAsync, cancellationToken);
        IAsyncEnumerable<DataToSave> all =
            OrderedThrottle.RunAsync(NameAllAsync(found), throttleLimit, DownloadAllAsync, cancellationToken);
        await foreach (DataToSave saved in all)
        {
            yield return saved;
        }
    }

    public void Dispose() => _turns.Dispose();

    // The service gives all items of a request or none: so what it refuses is divided.
    private async Task LookUpAsync(IReadOnlyList<DataToSave> inputs, CancellationToken cancellationToken)
    {
        Guid[] items = [.. inputs.Select(static input => input.Item).OfType<Guid>().Distinct()];
        await DividedBatch.SendAsync(
            items,
            async part =>
            {
                foreach (StorageItem item in await _items.GetAsync(part, cancellationToken))
                {
                    _found[item.Uuid] = item;
                }
            },
            static refusal => Task.FromResult(
                refusal.Kind is EncordErrorKind.Authorisation or EncordErrorKind.NotFound or EncordErrorKind.InvalidArguments),
            (item, refusal) => _refused[item] = refusal);
    }

    private async Task<(DataToSave Input, RemoteFiles? Found)> FindAsync(DataToSave input, CancellationToken cancellationToken)
    {
        try
        {
            return (input, input switch
            {
                { Row: { } row } => await _rows.FindAsync(row, cancellationToken),
                { Ids: { } ids } => await _rows.FindAsync(ids.DatasetHash, ids.DataHash, cancellationToken),
                _ => await _items.FindAsync(Found(input.Item!.Value), cancellationToken),
            });
        }
        catch (EncordException e)
        {
            input.Failure = e;
            return (input, null);
        }
    }

    private StorageItem Found(Guid item) =>
        _refused.TryGetValue(item, out EncordException? refusal) ? throw refusal
        : _found.TryGetValue(item, out StorageItem? found) ? found
        : throw new EncordException(EncordErrorKind.NotFound, "The service did not give it.");

    private async IAsyncEnumerable<DataToSave> NameAllAsync(IAsyncEnumerable<(DataToSave Input, RemoteFiles? Found)> all)
    {
        await foreach ((DataToSave input, RemoteFiles? found) in all)
        {
            try
            {
                input.Places = found is null ? [] : Name(found);
            }
            catch (Exception e) when (e is DownloadException || DiskFault.IsIn(e))
            {
                input.Failure = e is DownloadException ? e : DiskFault.Describe(e, found!.Title);
            }

            yield return input;
        }
    }

    private IReadOnlyList<(RemoteFile, NamedPlace)> Name(RemoteFiles found)
    {
        if (found.Files.Count == 0)
        {
            throw new DownloadException(DownloadProblem.NoFile, $"The service has no file for '{found.Title}'.");
        }

        NamedPlace? group = found.IsGroup ? names.GiveDirectory(found.Title, found.Id) : null;
        progress.Expect(found.Files.Count);
        return [.. found.Files.Select(file => (file, names.Give(group, file.Title, FileNames.ExtensionOf(file.MimeType), file.Id)))];
    }

    private async Task<DataToSave> DownloadAllAsync(DataToSave input, CancellationToken cancellationToken)
    {
        input.Files = input.Failure is { } failure
            ? [(null, failure)]
            : await Task.WhenAll(input.Places.Select(file => DownloadAsync(file.File, file.Place, cancellationToken)));
        return input;
    }

    private async Task<(SavedFile? File, Exception? Failure)> DownloadAsync(
        RemoteFile file, NamedPlace place, CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken);
        try
        {
            DownloadOptions options = new() { Overwrite = overwrite, Report = progress.Report };
            FileDownload download = new(api, file, place, options, _endurance);
            return (await place.InTurnAsync(() => download.RunAsync(cancellationToken), cancellationToken), null);
        }
        catch (Exception e) when (e is EncordException or DownloadException)
        {
            return (null, e);
        }
        finally
        {
            progress.End(file);
            _turns.Release();
        }
    }
}
