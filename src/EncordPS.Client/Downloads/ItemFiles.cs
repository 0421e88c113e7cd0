using System.Text.Json.Nodes;
using EncordPS.Http;
using EncordPS.Json;

namespace EncordPS;

/// <summary>Finds the files of storage items.</summary>
internal sealed class ItemFiles(EncordClient client)
{
    /// <summary>How many items are asked for in one request: their URLs begin to expire at once.</summary>
    public const int LargestBatch = 100;

    /// <summary>Items with their signed URLs, all of them or none.</summary>
    public Task<IReadOnlyList<StorageItemFile>> GetAsync(IEnumerable<Guid> items, CancellationToken cancellationToken)
    {
        JsonArray ids = new([.. items.Select(static id => JsonValue.Create(id.ToString("D")))]);
        RestCall call = new(HttpMethod.Post, "storage/items/get-bulk")
        {
            Body = new JsonObject { ["itemUuids"] = ids, ["signUrls"] = true },
            IsRepeatable = true,
        };
        return client.Rest.ListAsync(call, "results", WireJson.Default.StorageItemFile, cancellationToken);
    }

    /// <summary>One item with its signed URL.</summary>
    public Task<StorageItemFile> GetAsync(Guid item, CancellationToken cancellationToken) =>
        client.Rest.SendAsync(
            RestCall.Get($"storage/items/{item:D}", new QueryString().Add("signUrl", true)), WireJson.Default.StorageItemFile, cancellationToken);

    /// <summary>The file of an item; of a group or a series, those of its parts.</summary>
    public async Task<RemoteFiles> FindAsync(StorageItemFile item, CancellationToken cancellationToken)
    {
        if (item.SignedUrl is not null)
        {
            SignedUrls urls = new(Urls([item]), async token => Urls([await GetAsync(item.Uuid, token)]));
            return new RemoteFiles(item.Id, item.Name, IsGroup: false, [Describe(item, urls)]);
        }

        IReadOnlyList<StorageItemFile> parts = item.Parent is null ? [] : await GetPartsAsync(item, cancellationToken);
        SignedUrls urlsOfParts = new(Urls(parts), async token => Urls(await GetPartsAsync(item, token)));
        return new RemoteFiles(item.Id, item.Name, IsGroup: true, [.. parts.Select(part => Describe(part, urlsOfParts))]);
    }

    private Task<IReadOnlyList<StorageItemFile>> GetPartsAsync(StorageItemFile item, CancellationToken cancellationToken) =>
        client.Rest.ListAsync(
            RestCall.Get($"storage/folders/{item.Parent:D}/items/{item.Id}/child-items", new QueryString().Add("signUrls", true)),
            "results", WireJson.Default.StorageItemFile, cancellationToken);

    private static RemoteFile Describe(StorageItemFile item, SignedUrls urls) => new(item.Id, item.Name, item.MimeType, item.FileSize, urls);

    private static IReadOnlyDictionary<string, string> Urls(IEnumerable<StorageItemFile> items) =>
        SignedUrls.ById(items.Select(static item => (item.Id, item.SignedUrl)));
}
