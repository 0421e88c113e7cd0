using System.Text.Json.Nodes;
using EncordPS.Json;
using EncordPS.Bulk;
using EncordPS.Protocols;
using EncordPS.Sessions;

namespace EncordPS.Storage;

/// <summary>Finding and changing storage items, many in one request.</summary>
internal sealed class StorageItemOperations(ServiceApi api)
{
    /// <summary>The most items that the service changes in one request.</summary>
    public const int LargestBatch = 1000;

    /// <summary>The items in any folder that match a search, which must say something of the name or the kind.</summary>
    public PagedListing<StorageItem> Search(StorageItemFilter filter) => List("storage/search/items", filter, static query => query);

    /// <summary>The items in a folder; when recursive, at any depth below it. A group's frames are in no listing.</summary>
    public PagedListing<StorageItem> ListIn(Guid folder, StorageItemFilter filter) =>
        List($"storage/folders/{folder:D}/items", filter, query => query
            .Add("includeClientMetadata", filter.Metadata != ListedMetadata.LeftOut)
            .Add("clientMetadataAsSignedUrl", filter.Metadata == ListedMetadata.AsSignedUrl));

    /// <summary>Items by their ids, all of them or none.</summary>
    /// <param name="items">At most <see cref="LargestBatch"/>.</param>
    /// <param name="signUrls">Whether to sign a URL of each file.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The items in the order of the ids.</returns>
    /// <exception cref="EncordException">One of them is not there, or you have no access; the service does not tell which.</exception>
    public async Task<IReadOnlyList<StorageItem>> GetAsync(
        IReadOnlyList<Guid> items, bool signUrls, CancellationToken cancellationToken) =>
        items.Count == 1
            ? [await api.Rest.SendAsync(
                RestCall.Get($"storage/items/{items[0]:D}", new QueryString().Add("signUrl", signUrls)),
                StorageJson.Default.StorageItem,
                cancellationToken)]
            : await api.Rest.ListAsync(GetBulk(items, signUrls), "results", new StorageItemReader(), cancellationToken);

    /// <summary>The frames of an image group or sequence, the files of a series, the items of a data group.</summary>
    public async Task<IReadOnlyList<StorageItem>> ListChildrenAsync(StorageItem item, bool signUrls, CancellationToken cancellationToken) =>
        item.HasChildren
            ? await api.Rest.ListAsync(
                RestCall.Get($"{PathOf(item)}/child-items", new QueryString().Add("signUrls", signUrls)),
                "results",
                StorageJson.Default.StorageItem,
                cancellationToken)
            : [];

    /// <summary>Where an item is used.</summary>
    public Task<StorageItemSummary> GetSummaryAsync(StorageItem item, CancellationToken cancellationToken) =>
        api.Rest.SendAsync(
            RestCall.Get($"{PathOf(item)}/summary", new QueryString().Add("includeGroupLayout", true)),
            StorageJson.Default.StorageItemSummary,
            cancellationToken);

    /// <summary>Changes items, all of them or none. Repeatable: it sets values, whatever they were.</summary>
    /// <returns>The items as they are now.</returns>
    public Task<IReadOnlyList<StorageItem>> ChangeAsync(
        IReadOnlyDictionary<Guid, StorageChanges> changes, CancellationToken cancellationToken) =>
        changes.Values.Any(static change => change.IsOfScene)
            ? ChangeOneByOneAsync(changes, cancellationToken)
            : api.Rest.ListAsync(PatchBulk(changes), "results", StorageJson.Default.StorageItem, cancellationToken);

    /// <summary>Makes one item of several, which are shown together. Not repeated blindly: a second one would be made.</summary>
    public async Task<StorageItem> CreateGroupAsync(Guid folder, NewDataGroup group, CancellationToken cancellationToken)
    {
        RestCall call = new(HttpMethod.Post, $"storage/folders/{folder:D}/create-group-items") { Body = new JsonArray(group.ToJson()) };
        long sentAt = api.Session.Transport.Clock.GetTimestamp();
        Guid[] made = await api.Looks.CreateAsync(
            () => api.Rest.SendAsync(call, StorageJson.Default.GuidArray, cancellationToken),
            () => FindGroupAsync(folder, group, sentAt, cancellationToken),
            cancellationToken);
        Array.ForEach(made, item => api.Session.Made.Add(item.ToString("D")));
        return made.Length == 1
            ? (await GetAsync(made, signUrls: false, cancellationToken))[0]
            : throw new EncordException(EncordErrorKind.MalformedAnswer, "The service did not name the group that it made.");
    }

    // A group may have any name: it is known by what it is made of.
    private async Task<Guid[]?> FindGroupAsync(Guid folder, NewDataGroup group, long sentAt, CancellationToken cancellationToken)
    {
        List<StorageItem> alike = [];
        StorageItemFilter filter = new(ItemTypes: [StorageItemType.Group], Metadata: ListedMetadata.LeftOut);
        await foreach (IReadOnlyList<StorageItem> page in ListIn(folder, filter).ReadAsync(wanted: null, cancellationToken))
        {
            alike.AddRange(page.Where(item => group.Name is null || item.Name == group.Name));
        }

        StorageItem? made = api.Session.Made.Find(
            alike, sentAt, static item => item.Uuid.ToString("D"), static item => item.CreatedAt);
        return made is not null && group.Items.SetEquals(
            (await ListChildrenAsync(made, signUrls: false, cancellationToken)).Select(static item => item.Uuid)) ? [made.Uuid] : null;
    }

    // All are looked up first: a change names the folder of its item.
    private async Task<IReadOnlyList<StorageItem>> ChangeOneByOneAsync(
        IReadOnlyDictionary<Guid, StorageChanges> changes, CancellationToken cancellationToken)
    {
        List<StorageItem> changed = [];
        foreach (StorageItem item in await GetAsync([.. changes.Keys], signUrls: false, cancellationToken))
        {
            RestCall call = new(RestCall.Patch, PathOf(item)) { Body = changes[item.Uuid].ToJson(), IsRepeatable = true };
            changed.Add(await api.Rest.SendAsync(call, StorageJson.Default.StorageItem, cancellationToken));
        }

        return changed;
    }

    /// <summary>Moves items of one folder to another, all of them or none. Not repeated: a second time they are not there.</summary>
    /// <param name="folder">The folder that the items are in.</param>
    /// <param name="items">The items.</param>
    /// <param name="destination">The folder that they go to.</param>
    /// <param name="allowMirrorChanges">Whether a dataset that mirrors the first folder may lose its rows.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task MoveAsync(
        Guid folder, IEnumerable<Guid> items, Guid destination, bool allowMirrorChanges, CancellationToken cancellationToken)
    {
        RestCall call = new(HttpMethod.Post, $"storage/folders/{folder:D}/items/move")
        {
            Body = new JsonObject
            {
                ["itemUuids"] = ToArray(items),
                ["newParentUuid"] = destination.ToString("D"),
                ["allowSyncedDatasetMove"] = allowMirrorChanges,
            },
        };
        return api.Rest.SendAsync(call, cancellationToken);
    }

    /// <summary>Deletes items of one folder, all of them or none. Not repeated: a second time they are not there.</summary>
    /// <param name="folder">The folder that the items are in.</param>
    /// <param name="items">The items.</param>
    /// <param name="removeUnusedFrames">Whether frames that no group has any more go too.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task DeleteAsync(Guid folder, IEnumerable<Guid> items, bool removeUnusedFrames, CancellationToken cancellationToken)
    {
        RestCall call = new(HttpMethod.Post, $"storage/folders/{folder:D}/items/delete")
        {
            Body = new JsonObject { ["childUuids"] = ToArray(items), ["removeUnusedFrames"] = removeUnusedFrames },
        };
        return api.Rest.SendAsync(call, cancellationToken);
    }

    /// <summary>Sets the metadata of items. Repeatable: it sets values, whatever they were.</summary>
    /// <returns>The items that the service says it has changed.</returns>
    public async Task<IReadOnlyCollection<Guid>> SetMetadataAsync(
        IReadOnlyDictionary<Guid, DataClientMetadata> metadata, CancellationToken cancellationToken)
    {
        Dictionary<Guid, StorageChanges> changes =
            metadata.ToDictionary(static item => item.Key, static item => new StorageChanges(ClientMetadata: item.Value));
        return await api.Rest.ListAsync(PatchBulk(changes), "results", new StorageItemIdReader(), cancellationToken);
    }

    /// <summary>The metadata of items, as it is now.</summary>
    public async Task<IReadOnlyDictionary<Guid, DataClientMetadata>> GetMetadataAsync(
        IReadOnlyCollection<Guid> items, CancellationToken cancellationToken)
    {
        IReadOnlyList<StorageItemMetadata> found = await api.Rest.ListAsync(
            GetBulk(items, signUrls: false), "results", StorageJson.Default.StorageItemMetadata, cancellationToken);
        Dictionary<Guid, DataClientMetadata> metadata = [];
        foreach (StorageItemMetadata item in found)
        {
            metadata[item.Uuid] = Read(item);
        }

        return metadata;
    }

    private PagedListing<StorageItem> List(string path, StorageItemFilter filter, Func<QueryString, QueryString> complete) =>
        new(
            api.Rest,
            path,
            page => complete(ToQuery(filter).Add(page).Add("signUrls", filter.SignUrls)),
            static () => new StorageItemReader());

    private static QueryString ToQuery(StorageItemFilter filter) => new QueryString()
        .Add("search", filter.Search)
        .Add("isRecursive", filter.IsRecursive)
        .Add("isInDataset", filter.IsInDataset)
        .Add("itemTypes", filter.ItemTypes?.Select(WireNames<StorageItemType>.ToLowerCamel))
        .Add("includeOrgAccess", filter.IncludeOrgAccess)
        .Add("order", WireNames<FoldersSortBy>.ToLowerCamel(filter.Order))
        .Add("desc", filter.Descending);

    private static RestCall GetBulk(IEnumerable<Guid> items, bool signUrls) =>
        new(HttpMethod.Post, "storage/items/get-bulk")
        {
            Body = new JsonObject { ["itemUuids"] = ToArray(items), ["signUrls"] = signUrls },
            IsRepeatable = true,
        };

    private static RestCall PatchBulk(IReadOnlyDictionary<Guid, StorageChanges> changes)
    {
        JsonObject patches = [];
        foreach (KeyValuePair<Guid, StorageChanges> item in changes)
        {
            patches[item.Key.ToString("D")] = item.Value.ToJson();
        }

        return new RestCall(RestCall.Patch, "storage/items/patch-bulk")
        {
            Body = new JsonObject { ["itemPatches"] = patches },
            IsRepeatable = true,
        };
    }

    private static JsonArray ToArray(IEnumerable<Guid> ids) => new([.. ids.Select(static id => JsonValue.Create(id.ToString("D")))]);

    private static string PathOf(StorageItem item) => $"storage/folders/{item.ParentUuid:D}/items/{item.Uuid:D}";

    private static DataClientMetadata Read(StorageItemMetadata item)
    {
        try
        {
            return new DataClientMetadata(item.ClientMetadata is null or "" or "null" ? "{}" : item.ClientMetadata);
        }
        catch (ArgumentException e)
        {
            throw new EncordException(
                EncordErrorKind.MalformedAnswer, $"The metadata of the storage item {item.Uuid} cannot be read. {e.Message}")
            {
                IsSafeToRetry = true,
            };
        }
    }
}
