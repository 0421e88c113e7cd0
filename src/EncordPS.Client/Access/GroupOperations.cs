using System.Text.Json.Nodes;
using EncordPS.Http;
using EncordPS.Json;

namespace EncordPS;

/// <summary>Finding groups, and giving them access to datasets.</summary>
internal sealed class GroupOperations(EncordClient client)
{
    /// <summary>The groups of the caller's organisation.</summary>
    public IAsyncEnumerable<IReadOnlyList<Group>> ListAsync(CancellationToken cancellationToken) =>
        client.Rest.StreamAsync(
            RestCall.Get("user/current-organisation/groups"), "results", WireJson.Default.Group, cancellationToken);

    /// <summary>The groups that have a role on a dataset.</summary>
    public async Task<IReadOnlyList<DatasetGroup>> ListOfDatasetAsync(string datasetHash, CancellationToken cancellationToken)
    {
        IReadOnlyList<DatasetGroup> groups = await client.Rest.ListAsync(
            RestCall.Get(PathOf(datasetHash)), "results", WireJson.Default.DatasetGroup, cancellationToken);
        foreach (DatasetGroup group in groups)
        {
            group.DatasetHash = datasetHash;
        }

        return groups;
    }

    /// <summary>Gives groups a role on a dataset, all of them or none. Repeatable: it sets the role.</summary>
    public Task AddAsync(
        string datasetHash, IEnumerable<string> groupHashes, DatasetUserRole role, CancellationToken cancellationToken)
    {
        RestCall call = new(HttpMethod.Post, PathOf(datasetHash))
        {
            Body = new JsonObject
            {
                ["groupHashList"] = new JsonArray([.. groupHashes.Select(static hash => JsonValue.Create(hash))]),
                ["userRole"] = (int)role,
            },
            IsRepeatable = true,
        };
        return client.Rest.SendAsync(call, cancellationToken);
    }

    /// <summary>Takes groups' role on a dataset away, all of them or none. Not repeated: a second time there is none.</summary>
    public Task RemoveAsync(string datasetHash, IEnumerable<string> groupHashes, CancellationToken cancellationToken) =>
        client.Rest.SendAsync(
            new RestCall(HttpMethod.Delete, PathOf(datasetHash)) { Query = new QueryString().Add("groupHashList", groupHashes) },
            cancellationToken);

    private static string PathOf(string datasetHash) => $"datasets/{datasetHash}/groups";
}
