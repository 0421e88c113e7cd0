using EncordPS.Batches;

namespace EncordPS.Commands;

/// <summary>
/// Does something to items with one request for many of a folder. Items whose folder is not known, or that are no longer
/// there, are looked up first.
/// </summary>
/// <param name="client">The service.</param>
/// <param name="act">Does it to items of a folder, to all of them or to none.</param>
/// <param name="isOfOneItem">Whether a refusal, with the folder right, can be because of a single item.</param>
internal sealed class ItemsByFolder(
    EncordClient client, Func<Guid, IEnumerable<Guid>, CancellationToken, Task> act, Func<EncordException, bool> isOfOneItem)
{
    /// <summary>Sends a batch, whose key is the folder or empty; what was refused is noted with each item.</summary>
    public async Task SendAsync(InputBatch<Guid> batch, CancellationToken cancellationToken)
    {
        EncordException? refusal = null;
        try
        {
            if (batch.Key != Guid.Empty)
            {
                await act(batch.Key, IdsOf(batch.Inputs), cancellationToken);
                return;
            }
        }
        catch (EncordException e)
        {
            refusal = e;
        }

        if (refusal is not null && !StorageItemOperations.IsOfOneItem(refusal))
        {
            Fail(batch.Inputs, refusal);
            return;
        }

        await SendLocatedAsync(batch, refusal, cancellationToken);
    }

    private async Task SendLocatedAsync(InputBatch<Guid> batch, EncordException? refusal, CancellationToken cancellationToken)
    {
        foreach (IGrouping<Guid, PendingInput> folder in await LocateAsync(batch.Inputs, cancellationToken))
        {
            PendingInput[] items = [.. folder];
            bool isSameAgain = folder.Key == batch.Key && items.Length == batch.Inputs.Count;
            if (isSameAgain && refusal is not null && !isOfOneItem(refusal))
            {
                Fail(items, refusal);
                continue;
            }

            await new DividedBatch<PendingInput>(
                part => act(folder.Key, IdsOf(part), cancellationToken),
                reason => Task.FromResult(isOfOneItem(reason)),
                static (item, reason) => item.Failure = reason).SendAsync(items);
        }
    }

    private async Task<IEnumerable<IGrouping<Guid, PendingInput>>> LocateAsync(
        IReadOnlyList<PendingInput> inputs, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<PendingInput, StorageItem> found = await FoundItems.GetAsync(client, inputs, signUrls: false, cancellationToken);
        return found.GroupBy(static entry => entry.Value.ParentUuid, static entry => entry.Key);
    }

    private static IEnumerable<Guid> IdsOf(IEnumerable<PendingInput> inputs) => inputs.Select(static input => Guid.Parse(input.Value));

    private static void Fail(IEnumerable<PendingInput> inputs, EncordException refusal)
    {
        foreach (PendingInput input in inputs)
        {
            input.Failure = refusal;
        }
    }
}
