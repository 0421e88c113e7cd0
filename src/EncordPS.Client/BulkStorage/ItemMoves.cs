using EncordPS.Bulk;
using EncordPS.Sessions;
using EncordPS.Storage;

namespace EncordPS.BulkStorage;

/// <summary>Moves storage items to a folder, many of a folder in a request.</summary>
/// <param name="api">The service.</param>
/// <param name="destination">The folder that they go to.</param>
/// <param name="allowMirrorChanges">Whether a dataset that mirrors the old folder may lose its rows.</param>
/// <param name="passThru">Whether the results are the items as they are afterwards.</param>
internal sealed class ItemMoves(ServiceApi api, Guid destination, bool allowMirrorChanges, bool passThru) : IBulkOperation<Guid>
{
    /// <inheritdoc />
    public async Task SendAsync(Guid key, IReadOnlyList<BulkInput> inputs, CancellationToken cancellationToken)
    {
        MoveIntoFolderBatch target = new(api, destination, cancellationToken, areOfOneFolder: true);
        ItemsByFolder items = new(
            api,
            (folder, ids) => new StorageItemOperations(api).MoveAsync(folder, ids, destination, allowMirrorChanges, cancellationToken),
            async some => (await ItemLook.FindAsync(api, some, cancellationToken))
                .Where(found => found.Value?.ParentUuid == destination).Select(static found => found.Key).ToArray(),
            target.SendAsync);
        await items.SendAsync(key, inputs, cancellationToken);
        BulkInput[] moved = [.. inputs.Where(static input => input.Failure is null)];
        if (passThru && moved.Length > 0)
        {
            foreach (KeyValuePair<BulkInput, StorageItem> item in await FoundItems.GetAsync(api, moved, signUrls: false, cancellationToken))
            {
                item.Key.Results = [item.Value];
            }
        }
    }
}
