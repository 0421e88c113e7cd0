using EncordPS.Bulk;
using EncordPS.Rows;
using EncordPS.Sessions;

namespace EncordPS.BulkRows;

/// <summary>Makes rows of storage items, many in a request. The results of an item are the rows that were made of it.</summary>
/// <param name="api">The service.</param>
/// <param name="duplicates">What to do with an item that is in the dataset already.</param>
internal sealed class RowLinks(ServiceApi api, DataLinkDuplicatesBehavior duplicates) : IBulkOperation<string>
{
    /// <inheritdoc />
    public Task SendAsync(string key, IReadOnlyList<BulkInput> inputs, CancellationToken cancellationToken) =>
        new DatasetBatch(api, key, cancellationToken).SendAsync(inputs, part => SendPartAsync(key, part, cancellationToken));

    private async Task SendPartAsync(string dataset, IReadOnlyList<BulkInput> part, CancellationToken cancellationToken)
    {
        DatasetLinkItems links = new() { Items = [.. part.Select(static input => input.Value)], DuplicatesBehavior = duplicates };
        IReadOnlyList<DataRow> rows = await new DataRowOperations(api).LinkAsync(dataset, links, cancellationToken);
        Dictionary<string, BulkInput> byItem = part.ToDictionary(static input => input.Value, StringComparer.OrdinalIgnoreCase);
        // A row whose item the service does not name comes with the first input.
        foreach (IGrouping<BulkInput, DataRow> made in rows.GroupBy(row => Find(byItem, row) ?? part[0]))
        {
            made.Key.Results = [.. made];
        }
    }

    private static BulkInput? Find(Dictionary<string, BulkInput> byItem, DataRow row) =>
        row.BackingItem is { } item && byItem.TryGetValue(item.ToString("D"), out BulkInput? input) ? input : null;
}
