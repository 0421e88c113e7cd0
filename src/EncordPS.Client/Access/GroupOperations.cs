using System.Text.Json.Nodes;
using EncordPS.Bulk;
using EncordPS.Json;
using EncordPS.Protocols;
using EncordPS.Sessions;

namespace EncordPS.Access;

/// <summary>The groups of the organisation, and giving them access to datasets and storage folders.</summary>
internal sealed class GroupOperations(ServiceApi api)
{
    private const string Path = "organisation/groups";

    /// <summary>The names of the groups of the caller's organisation, by their ids.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> ReadNamesAsync(CancellationToken cancellationToken)
    {
        Dictionary<Guid, string> names = [];
        await foreach (IReadOnlyList<Group> portion in ListAsync(cancellationToken))
        {
            foreach (Group group in portion)
            {
                names[group.GroupHash] = group.Name;
            }
        }

        return names;
    }

    /// <summary>One group of the organisation.</summary>
    public Task<Group> GetAsync(Guid group, CancellationToken cancellationToken) =>
        api.Rest.SendAsync(RestCall.Get($"{Path}/{group:D}"), AccessJson.Default.Group, cancellationToken);

    /// <summary>Makes a group, of which the caller becomes the manager. Not repeated blindly: a second one might be made.</summary>
    public async Task<Group> CreateAsync(string name, string description, CancellationToken cancellationToken)
    {
        RestCall call = new(HttpMethod.Post, Path) { Body = new JsonObject { ["name"] = name, ["description"] = description } };
        long sentAt = api.Session.Transport.Clock.GetTimestamp();
        Group made = await api.Looks.CreateAsync(
            () => api.Rest.SendAsync(call, AccessJson.Default.Group, cancellationToken),
            () => FindMadeAsync(name, sentAt, cancellationToken),
            cancellationToken);
        api.Session.Made.Add(made.GroupHash.ToString("D"));
        return made;
    }

    /// <summary>Changes what is not null. Repeatable: it sets.</summary>
    public Task<Group> UpdateAsync(Guid group, string? name, string? description, CancellationToken cancellationToken)
    {
        JsonObject body = [];
        AddUnlessNull(body, "name", name);
        AddUnlessNull(body, "description", description);
        return api.Rest.SendAsync(
            new RestCall(RestCall.Patch, $"{Path}/{group:D}") { Body = body, IsRepeatable = true },
            AccessJson.Default.Group,
            cancellationToken);
    }

    /// <summary>Deletes a group, and with it the access that it gave. Not repeated blindly: a second time there is none.</summary>
    public Task DeleteAsync(Guid group, CancellationToken cancellationToken) =>
        api.Looks.DeleteAsync(
            () => api.Rest.SendAsync(new RestCall(HttpMethod.Delete, $"{Path}/{group:D}"), cancellationToken),
            () => GetAsync(group, cancellationToken),
            cancellationToken);

    /// <summary>The groups of the caller's organisation.</summary>
    public IAsyncEnumerable<IReadOnlyList<Group>> ListAsync(CancellationToken cancellationToken) =>
        api.Rest.StreamAsync(
            RestCall.Get("user/current-organisation/groups"), "results", new GroupReader(), cancellationToken);

    /// <summary>The groups that have a role on a dataset.</summary>
    public async Task<IReadOnlyList<DatasetGroup>> ListOfDatasetAsync(string datasetHash, CancellationToken cancellationToken)
    {
        IReadOnlyList<DatasetGroup> groups = await api.Rest.ListAsync(
            RestCall.Get(PathOfDataset(datasetHash)), "results", AccessJson.Default.DatasetGroup, cancellationToken);
        foreach (DatasetGroup group in groups)
        {
            group.DatasetHash = datasetHash;
        }

        return groups;
    }

    /// <summary>Gives groups a role on a dataset, all of them or none. Repeatable: it sets the role.</summary>
    public Task AddToDatasetAsync(
        string datasetHash, IEnumerable<string> groupHashes, DatasetUserRole role, CancellationToken cancellationToken) =>
        AddAsync(PathOfDataset(datasetHash), groupHashes, (int)role, cancellationToken);

    /// <summary>Takes groups' role on a dataset away, all of them or none. Not repeated: a second time there is none.</summary>
    public Task RemoveFromDatasetAsync(string datasetHash, IEnumerable<string> groupHashes, CancellationToken cancellationToken) =>
        RemoveAsync(PathOfDataset(datasetHash), groupHashes, cancellationToken);

    /// <summary>The groups that have a role in a storage folder.</summary>
    public async Task<IReadOnlyList<StorageFolderGroup>> ListOfFolderAsync(Guid folder, CancellationToken cancellationToken)
    {
        IReadOnlyList<StorageFolderGroup> groups = await api.Rest.ListAsync(
            RestCall.Get(PathOfFolder(folder)), "results", AccessJson.Default.StorageFolderGroup, cancellationToken);
        foreach (StorageFolderGroup group in groups)
        {
            group.FolderUuid = folder;
        }

        return groups;
    }

    /// <summary>Gives groups a role in a storage folder, all of them or none. Repeatable: it sets the role.</summary>
    public Task AddToFolderAsync(
        Guid folder, IEnumerable<string> groupHashes, StorageUserRole role, CancellationToken cancellationToken) =>
        AddAsync(PathOfFolder(folder), groupHashes, WireNames<StorageUserRole>.ToLowerCamel(role), cancellationToken);

    /// <summary>Takes groups' role in a storage folder away, all of them or none. Not repeated: a second time there is none.</summary>
    public Task RemoveFromFolderAsync(Guid folder, IEnumerable<string> groupHashes, CancellationToken cancellationToken) =>
        RemoveAsync(PathOfFolder(folder), groupHashes, cancellationToken);

    // Roles on datasets are numbers on the wire, and roles on folders are texts.
    private Task AddAsync(string path, IEnumerable<string> groupHashes, JsonNode role, CancellationToken cancellationToken)
    {
        RestCall call = new(HttpMethod.Post, path)
        {
            Body = new JsonObject
            {
                ["groupHashList"] = new JsonArray([.. groupHashes.Select(static hash => JsonValue.Create(hash))]),
                ["userRole"] = role,
            },
            IsRepeatable = true,
        };
        return api.Rest.SendAsync(call, cancellationToken);
    }

    private Task RemoveAsync(string path, IEnumerable<string> groupHashes, CancellationToken cancellationToken) =>
        api.Rest.SendAsync(
            new RestCall(HttpMethod.Delete, path) { Query = new QueryString().Add("groupHashList", groupHashes) },
            cancellationToken);

    private static void AddUnlessNull(JsonObject body, string name, string? value)
    {
        if (value is not null)
        {
            body[name] = value;
        }
    }

    private async Task<Group?> FindMadeAsync(string name, long sentAt, CancellationToken cancellationToken)
    {
        List<Group> candidates = [];
        await foreach (IReadOnlyList<Group> portion in ListAsync(cancellationToken))
        {
            candidates.AddRange(portion.Where(group => group.Name == name));
        }

        return api.Session.Made.Find(candidates, sentAt, static one => one.GroupHash.ToString("D"), static one => one.CreatedAt);
    }

    private static string PathOfDataset(string datasetHash) => $"datasets/{datasetHash}/groups";

    private static string PathOfFolder(Guid folder) => $"storage/folders/{folder:D}/groups";
}
