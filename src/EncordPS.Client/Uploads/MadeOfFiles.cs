using EncordPS.Protocols;
using EncordPS.Rows;
using EncordPS.Sessions;
using EncordPS.Storage;
using EncordPS.UploadJobs;

namespace EncordPS.Uploads;

/// <summary>Looks what was made of uploaded files by a job of which no answer tells.</summary>
internal sealed class MadeOfFiles(ServiceApi api)
{
    // Where the service does not keep to the item that it gave out with the URL, title and length tell.
    private const int FarFromItsItem = 1;

    /// <summary>What was made of each file, of those of which something was.</summary>
    /// <param name="target">Where the job puts them.</param>
    /// <param name="files">The files, which were all uploaded.</param>
    /// <param name="sentAt">When the job was asked for.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<IReadOnlyDictionary<FileToSend, DatasetDataInfo>> FindAsync(
        UploadTarget target, IReadOnlyList<FileToSend> files, long sentAt, CancellationToken cancellationToken)
    {
        // The service keeps whole seconds.
        DateTimeOffset since = api.Session.Transport.ServiceTime.At(sentAt) - TimeSpan.FromSeconds(1);
        List<Made> left = target.DatasetHash is { } dataset
            ? await ReadRowsAsync(dataset, since, cancellationToken)
            : await ReadItemsAsync(target.FolderUuid!.Value, since, cancellationToken);
        Dictionary<FileToSend, DatasetDataInfo> found = [];
        for (int distance = 0; distance <= FarFromItsItem; distance++)
        {
            foreach (FileToSend file in files.Where(file => !found.ContainsKey(file)))
            {
                if (left.FindIndex(made => made.IsOf(file, distance)) is >= 0 and int index)
                {
                    found[file] = left[index].Info;
                    left.RemoveAt(index);
                }
            }
        }

        return found;
    }

    private async Task<List<Made>> ReadRowsAsync(string dataset, DateTimeOffset since, CancellationToken cancellationToken)
    {
        List<Made> all = [];
        DataRows filter = new() { CreatedAfter = since };
        await foreach (IReadOnlyList<DataRow> portion in new DataRowOperations(api).ListAsync(dataset, filter, cancellationToken))
        {
            all.AddRange(portion.Select(static row => new Made(
                new DatasetDataInfo { DataHash = row.DataHash, Title = row.Title, BackingItemUuid = row.BackingItem }, row.FileSize)));
        }

        return all;
    }

    private async Task<List<Made>> ReadItemsAsync(Guid folder, DateTimeOffset since, CancellationToken cancellationToken)
    {
        List<Made> all = [];
        StorageItemFilter filter = new(Order: FoldersSortBy.CreatedAt, Descending: true, Metadata: ListedMetadata.LeftOut);
        PagedListing<StorageItem> items = new StorageItemOperations(api).ListIn(folder, filter);
        await foreach (IReadOnlyList<StorageItem> page in items.ReadAsync(wanted: null, cancellationToken))
        {
            all.AddRange(page.Where(item => item.CreatedAt >= since).Select(static item => new Made(
                new DatasetDataInfo { Title = item.Name, BackingItemUuid = item.Uuid }, item.FileSize)));
            if (page.Any(item => item.CreatedAt < since))
            {
                break;
            }
        }

        return all;
    }

    /// <summary>What was made since, and its length.</summary>
    private sealed record Made(DatasetDataInfo Info, long? Length)
    {
        public bool IsOf(FileToSend file, int distance) => distance == 0
            ? Info.BackingItemUuid == file.Place!.ItemUuid
            : Info.Title == file.Title && Length == file.File.Length;
    }
}
