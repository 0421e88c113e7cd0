using System.Collections.Concurrent;
using EncordPS.Batches;

namespace EncordPS.Commands;

/// <summary>Changes items, many in a request.</summary>
internal sealed class StorageItemUpdates
{
    private readonly ConcurrentDictionary<PendingInput, StorageChanges> _changes = new();

    /// <summary>Notes what is to change on an item.</summary>
    public void Add(PendingInput item, StorageChanges changes) => _changes[item] = changes;

    /// <summary>Sends the changes of some items and notes with each what became of it.</summary>
    public async Task SendAsync(
        EncordClient client, IReadOnlyList<PendingInput> items, bool passThru, CancellationToken cancellationToken)
    {
        await new DividedBatch<PendingInput>(
            part => SendPartAsync(client, part, passThru, cancellationToken),
            static refusal => Task.FromResult(StorageItemOperations.IsOfOneItem(refusal)),
            static (item, refusal) => item.Failure = refusal).SendAsync(items);
        foreach (PendingInput item in items)
        {
            _changes.TryRemove(item, out _);
        }
    }

    private async Task SendPartAsync(
        EncordClient client, IReadOnlyList<PendingInput> part, bool passThru, CancellationToken cancellationToken)
    {
        Dictionary<Guid, StorageChanges> changes = part.ToDictionary(static item => Guid.Parse(item.Value), item => _changes[item]);
        IReadOnlyList<StorageItem> changed = await client.StorageItems.ChangeAsync(changes, cancellationToken);
        ILookup<Guid, StorageItem> byId = changed.ToLookup(static item => item.Uuid);
        foreach (PendingInput item in part)
        {
            StorageItem? now = byId[Guid.Parse(item.Value)].FirstOrDefault();
            item.Failure = now is null ? NotConfirmed() : null;
            item.Results = now is not null && passThru ? [now] : [];
        }
    }

    private static EncordException NotConfirmed() =>
        new(EncordErrorKind.MalformedAnswer, "The service did not confirm the change.") { IsSafeToRetry = true };
}
