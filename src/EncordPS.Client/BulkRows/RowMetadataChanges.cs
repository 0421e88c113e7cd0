using System.Text.Json.Nodes;
using EncordPS.Bulk;
using EncordPS.Rows;
using EncordPS.Sessions;
using EncordPS.Storage;
using EncordPS.Vocabulary;

namespace EncordPS.BulkRows;

/// <summary>Sets the metadata of many rows: through the storage items in bulk, and one by one for rows without an item.</summary>
/// <param name="api">The service.</param>
/// <param name="merge">Lay the new metadata over what there is, instead of replacing it.</param>
internal sealed class RowMetadataChanges(ServiceApi api, bool merge) : IBulkOperation<string>
{
    private readonly StorageItemOperations _items = new(api);
    private readonly DataRowOperations _rows = new(api);

    /// <inheritdoc />
    public Task SendAsync(string key, IReadOnlyList<BulkInput> inputs, CancellationToken cancellationToken) =>
        key.Length == 0
            ? DividedBatch.SendAsync(
                [.. inputs.Cast<NewMetadata>()],
                changes => ApplyInBulkAsync(changes, cancellationToken),
                static (change, refusal) => change.Failure ??= refusal)
            : Task.WhenAll(inputs.Cast<NewMetadata>().Select(change => ApplySingleAsync(change, cancellationToken)));

    private async Task ApplyInBulkAsync(IReadOnlyList<NewMetadata> changes, CancellationToken cancellationToken)
    {
        if (merge)
        {
            await MergeAsync(changes, cancellationToken);
        }

        await SendAsync([.. changes.Where(static change => change.Failure is null)], cancellationToken);
    }

    private async Task SendAsync(List<NewMetadata> changes, CancellationToken cancellationToken)
    {
        if (changes.Count == 0)
        {
            return;
        }

        Dictionary<Guid, DataClientMetadata> patches = [];
        foreach (NewMetadata change in changes)
        {
            patches[change.Item!.Value] = change.Metadata;
        }

        StorageItemOperations items = new(api.Knowing(() => Before(changes)));
        HashSet<Guid> confirmed = [.. await items.SetMetadataAsync(patches, cancellationToken)];
        foreach (NewMetadata change in changes.Where(change => !confirmed.Contains(change.Item!.Value)))
        {
            change.Failure = new EncordException(
                EncordErrorKind.MalformedAnswer, $"The service did not confirm the change of storage item {change.Item}.")
            {
                IsSafeToRetry = true,
            };
        }
    }

    // Only a merge looks what there is.
    private static JsonObject? Before(IEnumerable<NewMetadata> changes)
    {
        KeyValuePair<string, JsonNode?>[] known =
            [.. changes.Where(static change => change.Before is not null)
                .Select(static change => new KeyValuePair<string, JsonNode?>(change.Value, change.Before!.ToNode()))];
        return known.Length == 0 ? null : new JsonObject(known);
    }

    private async Task MergeAsync(IReadOnlyList<NewMetadata> changes, CancellationToken cancellationToken)
    {
        HashSet<Guid> items = [.. changes.Select(static change => change.Item!.Value)];
        Dictionary<Guid, DataClientMetadata> current = [];
        foreach (KeyValuePair<Guid, DataClientMetadata> known in await _items.GetMetadataAsync(items, cancellationToken))
        {
            current[known.Key] = known.Value;
        }

        foreach (NewMetadata change in changes)
        {
            if (current.TryGetValue(change.Item!.Value, out DataClientMetadata? existing))
            {
                // Also what the next change of the same item is laid over.
                change.Before = existing;
                current[change.Item.Value] = change.Metadata = existing.MergedWith(change.Metadata);
            }
            else
            {
                change.Failure = new EncordException(EncordErrorKind.NotFound, $"There is no storage item {change.Item}.");
            }
        }
    }

    private async Task ApplySingleAsync(NewMetadata change, CancellationToken cancellationToken)
    {
        try
        {
            await SendSingleAsync(change, cancellationToken);
        }
        catch (EncordException e)
        {
            change.Failure = e;
        }
    }

    private async Task SendSingleAsync(NewMetadata change, CancellationToken cancellationToken)
    {
        if (merge)
        {
            DataRow row = await _rows.GetAsync(
                change.DatasetHash!, change.DataHash!, DataRowExtras.OnlyClientMetadata, cancellationToken);
            change.Before = row.MetadataOrEmpty();
            change.Metadata = change.Before.MergedWith(change.Metadata);
        }

        await new DataRowOperations(api.Knowing(() => Before([change]))).ChangeAsync(
            change.DatasetHash!, change.DataHash!, new DataRowChanges(ClientMetadata: change.Metadata), cancellationToken);
    }

    /// <summary>New metadata for one row, which is known by its storage item, or by its own id and its dataset's.</summary>
    internal sealed class NewMetadata(Guid? item, string? datasetHash, string? dataHash, DataClientMetadata metadata, object? source = null)
        : BulkInput(item?.ToString("D") ?? $"{datasetHash}/{dataHash}", source)
    {
        public Guid? Item => item;

        public string? DatasetHash => datasetHash;

        public string? DataHash => dataHash;

        /// <summary>What was asked for; after a merge, what was written.</summary>
        public DataClientMetadata Metadata { get; set; } = metadata;

        /// <summary>What was there; null where it was not looked for.</summary>
        public DataClientMetadata? Before { get; set; }

        /// <summary>What it has in common with others: rows with an item share requests, each other row has its own.</summary>
        public string RequestKey => item is null ? Value : "";
    }
}
