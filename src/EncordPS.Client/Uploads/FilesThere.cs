using EncordPS.Protocols;
using EncordPS.Rows;
using EncordPS.Sessions;
using EncordPS.Storage;
using EncordPS.UploadJobs;

namespace EncordPS.Uploads;

/// <summary>What is in datasets and folders already, for who goes on with files that another run has sent in part.</summary>
internal sealed class FilesThere(ServiceApi api)
{
    private readonly Dictionary<UploadTarget, Dictionary<(string Title, long Length), int>> _there = [];

    /// <summary>
    /// Tells files that are there already from those that are to be sent. A title and a length that are there once are one file.
    /// </summary>
    /// <param name="files">The files.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<ILookup<bool, FileToSend>> DivideAsync(IReadOnlyList<FileToSend> files, CancellationToken cancellationToken)
    {
        foreach (UploadTarget target in files.Select(static file => file.Target).Distinct().Where(target => !_there.ContainsKey(target)))
        {
            _there[target] = await ReadAsync(target, cancellationToken);
        }

        return files.ToArray().ToLookup(IsThere);
    }

    /// <summary>Whether anything has a title.</summary>
    public async Task<bool> HasTitleAsync(UploadTarget target, string title, CancellationToken cancellationToken) =>
        (await ReadAsync(target, cancellationToken)).Keys.Any(known => known.Title == title);

    private bool IsThere(FileToSend file)
    {
        Dictionary<(string, long), int> there = _there[file.Target];
        (string, long) key = (file.Title, file.File.Length);
        if (!there.TryGetValue(key, out int count) || count == 0)
        {
            return false;
        }

        there[key] = count - 1;
        return true;
    }

    private async Task<Dictionary<(string Title, long Length), int>> ReadAsync(UploadTarget target, CancellationToken cancellationToken)
    {
        Dictionary<(string Title, long Length), int> there = [];
        if (target.DatasetHash is { } dataset)
        {
            await foreach (IReadOnlyList<DataRow> rows in new DataRowOperations(api).ListAsync(dataset, new DataRows(), cancellationToken))
            {
                Count(there, rows.Select(static row => (row.Title, row.FileSize ?? -1)));
            }

            return there;
        }

        PagedListing<StorageItem> items = new StorageItemOperations(api).ListIn(
            target.FolderUuid!.Value, new StorageItemFilter(Metadata: ListedMetadata.LeftOut));
        await foreach (IReadOnlyList<StorageItem> page in items.ReadAsync(wanted: null, cancellationToken))
        {
            Count(there, page.Select(static item => (item.Name, item.FileSize ?? -1)));
        }

        return there;
    }

    private static void Count(Dictionary<(string Title, long Length), int> there, IEnumerable<(string Title, long Length)> things)
    {
        foreach ((string Title, long Length) thing in things)
        {
            there[thing] = there.TryGetValue(thing, out int count) ? count + 1 : 1;
        }
    }
}
