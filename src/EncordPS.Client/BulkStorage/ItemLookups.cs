using EncordPS.Bulk;
using EncordPS.Sessions;
using EncordPS.Storage;

namespace EncordPS.BulkStorage;

/// <summary>Gets items that were named, or what they are made of.</summary>
/// <param name="api">The service.</param>
/// <param name="signUrls">Whether to sign a URL of each file.</param>
/// <param name="children">The frames and files that the items are made of, instead of the items; a request for each.</param>
/// <param name="summaries">Also where each item is used; a request for each.</param>
internal sealed class ItemLookups(ServiceApi api, bool signUrls, bool children, bool summaries) : IBulkOperation<string>
{
    private readonly StorageItemOperations _items = new(api);

    /// <summary>How many to look up at once: few where there is a request for each, so that several batches are under way.</summary>
    public static int BatchSize(bool children, bool summaries) => children || summaries ? 10 : BatchLimits.OfIds.BatchSize;

    /// <inheritdoc />
    public async Task SendAsync(string key, IReadOnlyList<BulkInput> inputs, CancellationToken cancellationToken)
    {
        Dictionary<BulkInput, StorageItem> items = inputs.Cast<ItemInput>()
            .Where(input => children && input.Known is not null)
            .ToDictionary(static input => (BulkInput)input, static input => input.Known!);
        foreach (KeyValuePair<BulkInput, StorageItem> found in await FoundItems.GetAsync(
            api, [.. inputs.Where(input => !items.ContainsKey(input))], signUrls && !children, cancellationToken))
        {
            items.Add(found.Key, found.Value);
        }

        foreach (KeyValuePair<BulkInput, StorageItem> item in items)
        {
            await CompleteAsync(item.Key, item.Value, cancellationToken);
        }
    }

    private async Task CompleteAsync(BulkInput input, StorageItem item, CancellationToken cancellationToken)
    {
        try
        {
            IReadOnlyList<StorageItem> results = children ? await _items.ListChildrenAsync(item, signUrls, cancellationToken) : [item];
            foreach (StorageItem result in summaries ? results : [])
            {
                result.Summary = await _items.GetSummaryAsync(result, cancellationToken);
            }

            input.Results = results;
        }
        catch (EncordException e)
        {
            input.Failure = e;
        }
    }
}
