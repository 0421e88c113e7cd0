using EncordPS.Bulk;
using EncordPS.Sessions;
using EncordPS.Storage;

namespace EncordPS.BulkStorage;

/// <summary>Fetches items by their ids, many in a request.</summary>
internal static class FoundItems
{
    /// <summary>The items that are there; the others have a failure.</summary>
    public static async Task<IReadOnlyDictionary<BulkInput, StorageItem>> GetAsync(
        ServiceApi api, IReadOnlyList<BulkInput> inputs, bool signUrls, CancellationToken cancellationToken)
    {
        Dictionary<BulkInput, StorageItem> found = [];
        await DividedBatch.SendAsync(
            inputs,
            async part =>
            {
                IReadOnlyList<StorageItem> items = await new StorageItemOperations(api).GetAsync(
                    [.. part.Select(static input => input.Id)], signUrls, cancellationToken);
                Settle(part, items, found);
            },
            static (input, refusal) =>
            {
                input.Failure = refusal;
                input.IsUnseen = refusal.Kind is EncordErrorKind.NotFound or EncordErrorKind.Authorisation;
            });
        return found;
    }

    private static void Settle(
        IReadOnlyList<BulkInput> inputs, IReadOnlyList<StorageItem> items, Dictionary<BulkInput, StorageItem> found)
    {
        ILookup<Guid, StorageItem> byId = items.ToLookup(static item => item.Uuid);
        foreach (BulkInput input in inputs)
        {
            if (byId[input.Id].FirstOrDefault() is { } item)
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
