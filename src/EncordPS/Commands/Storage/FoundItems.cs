namespace EncordPS.Commands;

/// <summary>Fetches items by their ids, many in a request.</summary>
internal static class FoundItems
{
    /// <summary>The items that are there; with each other input is noted why not.</summary>
    public static async Task<IReadOnlyDictionary<PendingInput, StorageItem>> GetAsync(
        EncordClient client, IReadOnlyList<PendingInput> inputs, bool signUrls, CancellationToken cancellationToken)
    {
        Dictionary<PendingInput, StorageItem> found = [];
        await IndependentBatch.SendAsync(
            inputs,
            async part =>
            {
                IReadOnlyList<StorageItem> items = await client.StorageItems.GetAsync(
                    [.. part.Select(static input => Guid.Parse(input.Value))], signUrls, cancellationToken);
                Note(part, items, found);
            },
            static (input, refusal) => input.Failure = refusal);
        return found;
    }

    private static void Note(
        IReadOnlyList<PendingInput> inputs, IReadOnlyList<StorageItem> items, Dictionary<PendingInput, StorageItem> found)
    {
        ILookup<Guid, StorageItem> byId = items.ToLookup(static item => item.Uuid);
        foreach (PendingInput input in inputs)
        {
            if (byId[Guid.Parse(input.Value)].FirstOrDefault() is { } item)
            {
                found[input] = item;
            }
            else
            {
                input.Failure = new EncordException(EncordErrorKind.NotFound, "The service did not send it.");
            }
        }
    }
}
