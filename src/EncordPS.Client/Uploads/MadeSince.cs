using EncordPS.Protocols;
using EncordPS.Rows;
using EncordPS.Sessions;
using EncordPS.Storage;
using EncordPS.UploadJobs;
using EncordPS.Vocabulary;

namespace EncordPS.Uploads;

/// <summary>What was made in a dataset or a folder since a job was asked for, by whomever.</summary>
internal sealed class MadeSince(ServiceApi api)
{
    /// <param name="target">The dataset or the folder.</param>
    /// <param name="sentAt">When the job was asked for.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<List<MadeThing>> ReadAsync(UploadTarget target, long sentAt, CancellationToken cancellationToken)
    {
        // The service keeps whole seconds.
        DateTimeOffset since = api.Session.Transport.ServiceTime.At(sentAt) - TimeSpan.FromSeconds(1);
        return target.DatasetHash is { } dataset
            ? ReadRowsAsync(dataset, since, cancellationToken)
            : ReadItemsAsync(target.FolderUuid!.Value, since, cancellationToken);
    }

    private async Task<List<MadeThing>> ReadRowsAsync(string dataset, DateTimeOffset since, CancellationToken cancellationToken)
    {
        List<MadeThing> all = [];
        DataRows filter = new() { CreatedAfter = since };
        await foreach (IReadOnlyList<DataRow> portion in new DataRowOperations(api).ListAsync(dataset, filter, cancellationToken))
        {
            all.AddRange(portion.Select(static row => new MadeThing(
                new DatasetDataInfo { DataHash = row.DataHash, Title = row.Title, BackingItemUuid = row.BackingItem }, row.FileSize)));
        }

        return all;
    }

    private async Task<List<MadeThing>> ReadItemsAsync(Guid folder, DateTimeOffset since, CancellationToken cancellationToken)
    {
        List<MadeThing> all = [];
        StorageItemFilter filter = new(Order: FoldersSortBy.CreatedAt, Descending: true, Metadata: ListedMetadata.LeftOut);
        PagedListing<StorageItem> items = new StorageItemOperations(api).ListIn(folder, filter);
        await foreach (IReadOnlyList<StorageItem> page in items.ReadAsync(wanted: null, cancellationToken))
        {
            all.AddRange(page.Where(item => item.CreatedAt >= since).Select(static item => new MadeThing(
                new DatasetDataInfo { Title = item.Name, BackingItemUuid = item.Uuid }, item.FileSize)));
            if (page.Any(item => item.CreatedAt < since))
            {
                break;
            }
        }

        return all;
    }
}
