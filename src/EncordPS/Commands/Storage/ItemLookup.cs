namespace EncordPS.Commands;

/// <summary>Gets items that were named, or what they are made of.</summary>
/// <param name="signUrls">Whether to sign a URL of each file.</param>
/// <param name="children">The frames and files that the items are made of, instead of the items; a request for each.</param>
/// <param name="summaries">Also where each item is used; a request for each.</param>
internal sealed class ItemLookup(bool signUrls, bool children, bool summaries)
{
    // Where there is a request for each item, batches are small: several of them are under way.
    private const int OfSingles = 10;

    public int BatchSize => children || summaries ? OfSingles : BatchLimits.OfIds.BatchSize;

    /// <summary>Gets those of a batch and notes with each input what was found.</summary>
    public async Task SendAsync(EncordClient client, IReadOnlyList<PendingInput> inputs, CancellationToken cancellationToken)
    {
        Dictionary<PendingInput, StorageItem> items = inputs
            .Where(input => children && input.KnownItem() is not null)
            .ToDictionary(static input => input, static input => input.KnownItem()!);
        foreach (KeyValuePair<PendingInput, StorageItem> found in await FoundItems.GetAsync(
            client, [.. inputs.Where(input => !items.ContainsKey(input))], signUrls && !children, cancellationToken))
        {
            items.Add(found.Key, found.Value);
        }

        foreach (KeyValuePair<PendingInput, StorageItem> item in items)
        {
            await CompleteAsync(client, item.Key, item.Value, cancellationToken);
        }
    }

    private async Task CompleteAsync(EncordClient client, PendingInput input, StorageItem item, CancellationToken cancellationToken)
    {
        try
        {
            IReadOnlyList<StorageItem> results =
                children ? await client.StorageItems.ListChildrenAsync(item, signUrls, cancellationToken) : [item];
            foreach (StorageItem result in summaries ? results : [])
            {
                result.Summary = await client.StorageItems.GetSummaryAsync(result, cancellationToken);
            }

            input.Results = results;
        }
        catch (EncordException e)
        {
            input.Failure = e;
        }
    }
}
