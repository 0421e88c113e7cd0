using EncordPS.Sessions;
using EncordPS.Storage;

namespace EncordPS.Downloads;

/// <summary>Finds the files of storage items.</summary>
internal sealed class ItemFiles(ServiceApi api)
{
    /// <summary>How many items are asked for in one request: their URLs begin to expire at once.</summary>
    public const int LargestBatch = 100;

    private readonly StorageItemOperations _items = new(api);

    /// <summary>Items with their signed URLs, all of them or none.</summary>
    public Task<IReadOnlyList<StorageItem>> GetAsync(IReadOnlyList<Guid> items, CancellationToken cancellationToken) =>
        _items.GetAsync(items, signUrls: true, cancellationToken);

    /// <summary>The file of an item; of a group or a series, those of its parts.</summary>
    public async Task<RemoteFiles> FindAsync(StorageItem item, CancellationToken cancellationToken)
    {
        if (item.SignedUrl is not null)
        {
            SignedUrls urls = new(Urls([item]), async token => Urls(await GetAsync([item.Uuid], token)));
            return new RemoteFiles(IdOf(item), item.Name, IsGroup: false, [Describe(item, urls)]);
        }

        IReadOnlyList<StorageItem> parts = await GetPartsAsync(item, cancellationToken);
        SignedUrls urlsOfParts = new(Urls(parts), async token => Urls(await GetPartsAsync(item, token)));
        return new RemoteFiles(IdOf(item), item.Name, IsGroup: true, [.. parts.Select(part => Describe(part, urlsOfParts))]);
    }

    private Task<IReadOnlyList<StorageItem>> GetPartsAsync(StorageItem item, CancellationToken cancellationToken) =>
        _items.ListChildrenAsync(item, signUrls: true, cancellationToken);

    private static RemoteFile Describe(StorageItem item, SignedUrls urls) => new(IdOf(item), item.Name, item.MimeType, item.FileSize, urls);

    private static IReadOnlyDictionary<string, string> Urls(IEnumerable<StorageItem> items) =>
        SignedUrls.ById(items.Select(static item => (IdOf(item), item.SignedUrl)));

    private static string IdOf(StorageItem item) => item.Uuid.ToString("D");
}
