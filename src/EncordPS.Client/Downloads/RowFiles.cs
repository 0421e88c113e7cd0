using EncordPS.Rows;
using EncordPS.Sessions;

namespace EncordPS.Downloads;

/// <summary>Finds the files of data rows.</summary>
internal sealed class RowFiles(ServiceApi api)
{
    private static readonly DataRowExtras s_urls =
        new(SignedUrl: true, new ImagesDataFetchOptions { FetchSignedUrls = true }, ClientMetadata: false);

    private readonly DataRowOperations _rows = new(api);

    /// <summary>The files of a row that was fetched before. Its URLs are used as long as they hold.</summary>
    public async Task<RemoteFiles> FindAsync(DataRow row, CancellationToken cancellationToken)
    {
        bool hasImages = row.DataType == DataType.ImgGroup
            && row.ImagesData is { Length: > 0 } images && images.All(static image => image.SignedUrl is not null);
        bool hasFile = row.DataType != DataType.ImgGroup && row.SignedUrl is not null;
        return hasImages || hasFile
            ? Describe(row)
            : await FindAsync(row.DatasetHash, row.DataHash, cancellationToken);
    }

    /// <summary>The files of a row by its ids.</summary>
    public async Task<RemoteFiles> FindAsync(string datasetHash, string dataHash, CancellationToken cancellationToken)
    {
        DataRow row = await _rows.GetAsync(datasetHash, dataHash, s_urls, cancellationToken);
        // Of a series, the service lists the files with the item only.
        return row is { SignedUrl: null, ImagesData: null or { Length: 0 }, BackingItem: { } item }
            ? await FindByItemAsync(row, item, cancellationToken)
            : Describe(row);
    }

    private async Task<RemoteFiles> FindByItemAsync(DataRow row, Guid item, CancellationToken cancellationToken)
    {
        ItemFiles items = new(api);
        IReadOnlyList<StorageItem> itself = await items.GetAsync([item], cancellationToken);
        RemoteFiles found = await items.FindAsync(itself[0], cancellationToken);
        return found with { Id = row.DataHash, Title = row.Title };
    }

    private RemoteFiles Describe(DataRow row)
    {
        SignedUrls urls = new(Urls(row), async token => Urls(await _rows.GetAsync(row.DatasetHash, row.DataHash, s_urls, token)));
        bool isGroup = row.ImagesData is { Length: > 0 } images && images.Any(static image => image.SignedUrl is not null);
        RemoteFile[] files = isGroup
            ? [.. row.ImagesData!.Select(image => new RemoteFile(image.ImageHash, image.Title, image.FileType, image.FileSize, urls))]
            : row.SignedUrl is null ? []
            : [new RemoteFile(row.DataHash, row.Title, row.FileType, row.FileSize, urls)];
        return new RemoteFiles(row.DataHash, row.Title, isGroup, files);
    }

    private static IReadOnlyDictionary<string, string> Urls(DataRow row) => SignedUrls.ById(
        [(row.DataHash, row.SignedUrl), .. (row.ImagesData ?? []).Select(static image => (image.ImageHash, image.SignedUrl))]);
}
