using EncordPS.Bulk;
using EncordPS.Sessions;
using EncordPS.Storage;

namespace EncordPS.BulkStorage;

/// <summary>
/// Does something to items with one request for many of a folder. Items whose folder is not known, or that are no longer
/// there, are looked up first.
/// </summary>
/// <param name="api">The service.</param>
/// <param name="act">Does it to items of a folder, to all of them or to none.</param>
/// <param name="findDone">Looks which of some items it is done to.</param>
/// <param name="divide">Sends items that are all in one folder, and fewer at a time where that helps.</param>
internal sealed class ItemsByFolder(
    ServiceApi api,
    Func<Guid, IEnumerable<Guid>, Task> act,
    Func<IReadOnlyList<BulkInput>, Task<IReadOnlyCollection<BulkInput>>> findDone,
    Func<IReadOnlyList<BulkInput>, Func<IReadOnlyList<BulkInput>, Task>, Task> divide)
{
    /// <summary>Sends items of a folder; what was refused is the failure of that item.</summary>
    /// <param name="known">The folder; empty where it is not known.</param>
    /// <param name="inputs">The items.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task SendAsync(Guid known, IReadOnlyList<BulkInput> inputs, CancellationToken cancellationToken)
    {
        try
        {
            if (known != Guid.Empty)
            {
                await ActAsync(known, inputs, cancellationToken);
                return;
            }
        }
        catch (EncordException e) when (!DividedBatch.CanBeOfOnePart(e))
        {
            foreach (BulkInput input in inputs)
            {
                input.Failure = e;
            }

            return;
        }
        catch (EncordException)
        {
            // An item that is not there, perhaps, or in another folder by now.
        }

        await SendLocatedAsync(inputs, cancellationToken);
    }

    private async Task SendLocatedAsync(IReadOnlyList<BulkInput> inputs, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<BulkInput, StorageItem> found =
            await FoundItems.GetAsync(api, inputs, signUrls: false, cancellationToken);
        foreach (IGrouping<Guid, BulkInput> folder in found.GroupBy(static entry => entry.Value.ParentUuid, static entry => entry.Key))
        {
            await divide([.. folder], part => ActAsync(folder.Key, part, cancellationToken));
        }
    }

    private Task ActAsync(Guid folder, IReadOnlyList<BulkInput> items, CancellationToken cancellationToken) =>
        api.Looks.SendAsync(items, some => act(folder, IdsOf(some)), findDone, cancellationToken);

    private static IEnumerable<Guid> IdsOf(IEnumerable<BulkInput> inputs) => inputs.Select(static input => input.Id);
}
