namespace EncordPS.Commands;

/// <summary>
/// Does something to items with one request for many of a folder. Items whose folder is not known, or that are no longer
/// there, are looked up first.
/// </summary>
/// <param name="client">The service.</param>
/// <param name="act">Does it to items of a folder, to all of them or to none.</param>
/// <param name="divide">Sends items that are all in one folder, and fewer at a time where that helps.</param>
internal sealed class ItemsByFolder(
    EncordClient client,
    Func<Guid, IEnumerable<Guid>, Task> act,
    Func<IReadOnlyList<PendingInput>, Func<IReadOnlyList<PendingInput>, Task>, Task> divide)
{
    /// <summary>Sends a batch, whose key is the folder or empty; what was refused is noted with each item.</summary>
    public async Task SendAsync(InputBatch<Guid> batch, CancellationToken cancellationToken)
    {
        try
        {
            if (batch.Key != Guid.Empty)
            {
                await act(batch.Key, IdsOf(batch.Inputs));
                return;
            }
        }
        catch (EncordException e) when (!IndependentBatch.CanBeOfOnePart(e))
        {
            foreach (PendingInput input in batch.Inputs)
            {
                input.Failure = e;
            }

            return;
        }
        catch (EncordException)
        {
            // An item that is not there, perhaps, or in another folder by now.
        }

        await SendLocatedAsync(batch.Inputs, cancellationToken);
    }

    private async Task SendLocatedAsync(IReadOnlyList<PendingInput> inputs, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<PendingInput, StorageItem> found =
            await FoundItems.GetAsync(client, inputs, signUrls: false, cancellationToken);
        foreach (IGrouping<Guid, PendingInput> folder in found.GroupBy(static entry => entry.Value.ParentUuid, static entry => entry.Key))
        {
            await divide([.. folder], part => act(folder.Key, IdsOf(part)));
        }
    }

    private static IEnumerable<Guid> IdsOf(IEnumerable<PendingInput> inputs) => inputs.Select(static input => Guid.Parse(input.Value));
}
