using EncordPS.Bulk;
using EncordPS.Sessions;
using EncordPS.Storage;

namespace EncordPS.BulkStorage;

/// <summary>
/// Looks where items are, after a request that does something to all of them or to none. The service gives all of many items or
/// none, and says that an item is gone as it says that it is not yours: so when it refuses them together, one alone tells of all.
/// </summary>
internal static class ItemLook
{
    /// <summary>The items as they are; null for one that is not there.</summary>
    public static async Task<IReadOnlyDictionary<BulkInput, StorageItem?>> FindAsync(
        ServiceApi api, IReadOnlyList<BulkInput> inputs, CancellationToken cancellationToken)
    {
        IReadOnlyList<StorageItem> found = await TryGetAsync(api, inputs, cancellationToken) ?? [];
        if (found.Count == 0 && inputs.Count > 1 && await TryGetAsync(api, [inputs[0]], cancellationToken) is not null)
        {
            // Some of them are gone, which the request cannot have done.
            BulkInput[] singles = [.. inputs.Select(static input => new BulkInput(input.Value))];
            found = [.. (await FoundItems.GetAsync(api, singles, signUrls: false, cancellationToken)).Values];
        }

        Dictionary<BulkInput, StorageItem?> items = [];
        foreach (BulkInput input in inputs)
        {
            items[input] = found.FirstOrDefault(item => item.Uuid == input.Id);
        }

        return items;
    }

    private static async Task<IReadOnlyList<StorageItem>?> TryGetAsync(
        ServiceApi api, IReadOnlyList<BulkInput> inputs, CancellationToken cancellationToken)
    {
        try
        {
            return await new StorageItemOperations(api)
                .GetAsync([.. inputs.Select(static input => input.Id)], signUrls: false, cancellationToken);
        }
        catch (EncordException e) when (e.Kind is EncordErrorKind.NotFound or EncordErrorKind.Authorisation)
        {
            return null;
        }
    }
}
