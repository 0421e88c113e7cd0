using System.Text.Json.Nodes;
using EncordPS.Http;
using EncordPS.Json;

namespace EncordPS;

/// <summary>Reading and changing storage items, many in one request.</summary>
internal sealed class StorageItemOperations(EncordClient client)
{
    /// <summary>The most items that the service changes in one request.</summary>
    public const int LargestBatch = 1000;

    /// <summary>Sets the metadata of items. Repeatable: it sets values, whatever they were.</summary>
    /// <returns>The items that the service says it has changed.</returns>
    public async Task<IReadOnlyCollection<Guid>> SetMetadataAsync(
        IReadOnlyDictionary<Guid, DataClientMetadata> metadata, CancellationToken cancellationToken)
    {
        JsonObject patches = [];
        foreach (KeyValuePair<Guid, DataClientMetadata> item in metadata)
        {
            patches[item.Key.ToString("D")] = new JsonObject { ["clientMetadata"] = item.Value.ToNode() };
        }

        RestCall call = new(RestCall.Patch, "storage/items/patch-bulk")
        {
            Body = new JsonObject { ["itemPatches"] = patches },
            IsRepeatable = true,
        };
        IReadOnlyList<StorageItemMetadata> changed = await client.Rest.ListAsync(
            call, "results", WireJson.Default.StorageItemMetadata, cancellationToken);
        return [.. changed.Select(static item => item.Uuid)];
    }

    /// <summary>The metadata of items, as it is now.</summary>
    public async Task<IReadOnlyDictionary<Guid, DataClientMetadata>> GetMetadataAsync(
        IReadOnlyCollection<Guid> items, CancellationToken cancellationToken)
    {
        JsonArray ids = new([.. items.Select(static id => JsonValue.Create(id.ToString("D")))]);
        RestCall call = new(HttpMethod.Post, "storage/items/get-bulk")
        {
            Body = new JsonObject { ["itemUuids"] = ids, ["signUrls"] = false },
            IsRepeatable = true,
        };
        IReadOnlyList<StorageItemMetadata> found = await client.Rest.ListAsync(
            call, "results", WireJson.Default.StorageItemMetadata, cancellationToken);
        Dictionary<Guid, DataClientMetadata> metadata = [];
        foreach (StorageItemMetadata item in found)
        {
            metadata[item.Uuid] = Read(item);
        }

        return metadata;
    }

    private static DataClientMetadata Read(StorageItemMetadata item)
    {
        try
        {
            return new DataClientMetadata(item.ClientMetadata is null or "" or "null" ? "{}" : item.ClientMetadata);
        }
        catch (ArgumentException e)
        {
            throw new EncordException(
                EncordErrorKind.MalformedAnswer, $"The metadata of the storage item {item.Uuid} cannot be read. {e.Message}") { IsSafeToRetry = true };
        }
    }
}
