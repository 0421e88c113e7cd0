using System.Runtime.CompilerServices;
using EncordPS.PrivateData;
using EncordPS.Protocols;
using EncordPS.Rows;
using EncordPS.Sessions;
using EncordPS.Storage;
using EncordPS.UploadJobs;

namespace EncordPS.Imports;

/// <summary>The service, for an import into a dataset or a folder.</summary>
/// <param name="api">The service.</param>
/// <param name="target">What is filled.</param>
/// <param name="integrationId">The cloud integration that can read the files.</param>
/// <param name="settings">What the list says beside its units.</param>
internal sealed class ImportService(ServiceApi api, UploadTarget target, Guid integrationId, Func<PrivateDataSettings> settings)
    : IImportService
{
    private readonly UploadJobOperations _jobs = new(api);

    /// <inheritdoc />
    public long LengthOf(PrivateDataUnit unit) => UnitDocument.LengthOf(unit);

    /// <inheritdoc />
    public Task<string> StartAsync(IReadOnlyList<PrivateDataUnit> units, CancellationToken cancellationToken)
    {
        PrivateDataSettings always = new() { SkipsDuplicateUrls = true, UpsertsMetadata = settings().UpsertsMetadata };
        return _jobs.StartAsync(target, new UnitDocument(units, always), integrationId, cancellationToken);
    }

    /// <inheritdoc />
    public Task<DatasetDataLongPolling> AskAsync(string job, TimeSpan hold, CancellationToken cancellationToken) =>
        _jobs.GetAsync(target, job, hold, cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<IReadOnlyList<(PrivateDataKind Kind, string Url)>> ListAsync(
        DateTimeOffset? since, CancellationToken cancellationToken) =>
        target.DatasetHash is { } dataset
            ? ListRowsAsync(dataset, since, cancellationToken)
            : ListItemsAsync(target.FolderUuid!.Value, since, cancellationToken);

    private async IAsyncEnumerable<IReadOnlyList<(PrivateDataKind Kind, string Url)>> ListRowsAsync(
        string dataset, DateTimeOffset? since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IAsyncEnumerable<IReadOnlyList<DataRow>> rows =
            new DataRowOperations(api).ListAsync(dataset, new DataRows { CreatedAfter = since }, cancellationToken);
        await foreach (IReadOnlyList<DataRow> portion in rows)
        {
            yield return [.. portion.Where(static row => row.FileLink is not null).Select(static row => (KindOf(row), row.FileLink!))];
        }
    }

    // The service does not filter items by time, but lists the newest first.
    private async IAsyncEnumerable<IReadOnlyList<(PrivateDataKind Kind, string Url)>> ListItemsAsync(
        Guid folder, DateTimeOffset? since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        StorageItemFilter newestFirst = new(Order: FoldersSortBy.CreatedAt, Descending: true, Metadata: ListedMetadata.LeftOut);
        IAsyncEnumerable<IReadOnlyList<StorageItem>> pages =
            new StorageItemOperations(api).ListIn(folder, newestFirst).ReadAsync(wanted: long.MaxValue, cancellationToken);
        await foreach (IReadOnlyList<StorageItem> page in pages)
        {
            yield return [.. page.Where(static item => item.Url is not null).Select(static item => (KindOf(item), item.Url!))];
            if (since is not null && page.Count > 0 && page[page.Count - 1].CreatedAt < since)
            {
                yield break;
            }
        }
    }

    private static PrivateDataKind KindOf(DataRow row) => row.DataType switch
    {
        DataType.Video => PrivateDataKind.Video,
        DataType.Image => PrivateDataKind.Image,
        DataType.Audio => PrivateDataKind.Audio,
        DataType.Nifti => PrivateDataKind.Nifti,
        DataType.PlainText => PrivateDataKind.Text,
        DataType.Pdf => PrivateDataKind.Pdf,
        DataType.TimeSeries => PrivateDataKind.TimeSeries,
        _ => PrivateDataKind.Unknown,
    };

    private static PrivateDataKind KindOf(StorageItem item) => item.ItemType switch
    {
        StorageItemType.Video => PrivateDataKind.Video,
        StorageItemType.Image => PrivateDataKind.Image,
        StorageItemType.Audio => PrivateDataKind.Audio,
        StorageItemType.Nifti => PrivateDataKind.Nifti,
        StorageItemType.PlainText => PrivateDataKind.Text,
        StorageItemType.Pdf => PrivateDataKind.Pdf,
        StorageItemType.Timeseries => PrivateDataKind.TimeSeries,
        _ => PrivateDataKind.Unknown,
    };
}
