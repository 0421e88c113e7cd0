using System.Text.Json.Nodes;
using EncordPS.Bulk;
using EncordPS.Json;
using EncordPS.Protocols;
using EncordPS.Sessions;

namespace EncordPS.Storage;

/// <summary>Finding, making and changing storage folders.</summary>
internal sealed class StorageFolderOperations(ServiceApi api)
{
    /// <summary>The folders at the top; when recursive, all that the caller can see.</summary>
    // The service has a path of its own for the recursive search, and is not told again in the query.
    public PagedListing<StorageFolder> List(StorageFolderFilter filter) =>
        filter.IsRecursive
            ? List("storage/search/folders", filter with { IsRecursive = false })
            : List("storage/folders", filter);

    /// <summary>The folders in a folder; when recursive, at any depth below it.</summary>
    public PagedListing<StorageFolder> ListIn(Guid parent, StorageFolderFilter filter) => List(PathOf(parent) + "/folders", filter);

    /// <summary>One folder.</summary>
    public Task<StorageFolder> GetAsync(Guid folder, CancellationToken cancellationToken) =>
        api.Rest.SendAsync(RestCall.Get(PathOf(folder)), StorageJson.Default.StorageFolder, cancellationToken);

    /// <summary>How much of what a folder holds.</summary>
    public Task<StorageFolderSummary> GetSummaryAsync(Guid folder, CancellationToken cancellationToken) =>
        api.Rest.SendAsync(
            RestCall.Get(PathOf(folder) + "/summary"), StorageJson.Default.StorageFolderSummary, cancellationToken);

    /// <summary>Makes a folder. Not repeated blindly: a second one of the same name would be made.</summary>
    public async Task<StorageFolder> CreateAsync(NewStorageFolder folder, CancellationToken cancellationToken)
    {
        RestCall call = new(HttpMethod.Post, "storage/folders") { Body = folder.ToJson() };
        long sentAt = api.Session.Transport.Clock.GetTimestamp();
        StorageFolder made = await api.Looks.CreateAsync(
            () => api.Rest.SendAsync(call, StorageJson.Default.StorageFolder, cancellationToken),
            () => FindMadeAsync(folder, sentAt, cancellationToken),
            cancellationToken);
        api.Session.Made.Add(made.Uuid.ToString("D"));
        return made;
    }

    /// <summary>
    /// Changes folders, all of them or none. Repeatable, unlike in the service's own SDK: it sets values, whatever they were.
    /// </summary>
    /// <returns>The changed folders.</returns>
    public async Task<IReadOnlyList<StorageFolder>> ChangeAsync(
        IReadOnlyDictionary<Guid, StorageChanges> changes, CancellationToken cancellationToken)
    {
        if (changes.Count == 1)
        {
            KeyValuePair<Guid, StorageChanges> only = changes.Single();
            RestCall single = new(RestCall.Patch, PathOf(only.Key)) { Body = only.Value.ToJson(), IsRepeatable = true };
            return [await api.Rest.SendAsync(single, StorageJson.Default.StorageFolder, cancellationToken)];
        }

        JsonObject patches = [];
        foreach (KeyValuePair<Guid, StorageChanges> change in changes)
        {
            patches[change.Key.ToString("D")] = change.Value.ToJson();
        }

        RestCall bulk = new(RestCall.Patch, "storage/folders/patch-bulk")
        {
            Body = new JsonObject { ["folderPatches"] = patches },
            IsRepeatable = true,
        };
        return await api.Rest.ListAsync(bulk, "results", StorageJson.Default.StorageFolder, cancellationToken);
    }

    /// <summary>Moves folders, all of them or none. Repeatable: a second time they are there already.</summary>
    /// <param name="folders">The folders.</param>
    /// <param name="destination">The folder to move them into; null for the top.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task MoveAsync(IEnumerable<Guid> folders, Guid? destination, CancellationToken cancellationToken)
    {
        JsonObject body = new()
        {
            ["folderUuids"] = new JsonArray([.. folders.Select(static folder => JsonValue.Create(folder.ToString("D")))]),
        };
        if (destination is { } parent)
        {
            body["newParentUuid"] = parent.ToString("D");
        }

        return api.Rest.SendAsync(
            new RestCall(HttpMethod.Post, "storage/folders/move") { Body = body, IsRepeatable = true }, cancellationToken);
    }

    /// <summary>Deletes a folder with all that is in it. Not repeated blindly: a second time there is none.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="isResumed">Whether to say of one that cannot be seen that it is not there: the service says of both the same.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task DeleteAsync(Guid folder, bool isResumed, CancellationToken cancellationToken)
    {
        try
        {
            await DeleteAsync(folder, cancellationToken);
        }
        catch (EncordException e) when (isResumed && e.Kind == EncordErrorKind.Authorisation)
        {
            await OneInput.ThrowUnlessThereAsync(() => GetAsync(folder, cancellationToken));
            throw;
        }
    }

    private Task DeleteAsync(Guid folder, CancellationToken cancellationToken) =>
        api.Looks.DeleteAsync(
            () => api.Rest.SendAsync(new RestCall(HttpMethod.Delete, PathOf(folder)), cancellationToken),
            () => GetAsync(folder, cancellationToken),
            cancellationToken);

    private async Task<StorageFolder?> FindMadeAsync(NewStorageFolder folder, long sentAt, CancellationToken cancellationToken)
    {
        List<StorageFolder> candidates = [];
        StorageFolderFilter filter = new(folder.Name, Order: FoldersSortBy.CreatedAt, Descending: true);
        PagedListing<StorageFolder> all = folder.Parent is { } parent ? ListIn(parent, filter) : List(filter);
        await foreach (IReadOnlyList<StorageFolder> page in all.ReadAsync(wanted: null, cancellationToken))
        {
            candidates.AddRange(page.Where(found => found.Name == folder.Name));
        }

        return api.Session.Made.Find(candidates, sentAt, static one => one.Uuid.ToString("D"), static one => one.CreatedAt);
    }

    private PagedListing<StorageFolder> List(string path, StorageFolderFilter filter) =>
        new(api.Rest, path, page => ToQuery(filter).Add(page), static () => new StorageFolderReader());

    private static QueryString ToQuery(StorageFolderFilter filter) => new QueryString()
        .Add("search", filter.Search)
        .Add("isRecursive", filter.IsRecursive)
        .Add("datasetSynced", filter.DatasetSynced)
        .Add("includeOrgAccess", filter.IncludeOrgAccess)
        .Add("order", WireNames<FoldersSortBy>.ToLowerCamel(filter.Order))
        .Add("desc", filter.Descending);

    private static string PathOf(Guid folder) => $"storage/folders/{folder:D}";
}
