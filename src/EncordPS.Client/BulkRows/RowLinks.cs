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
    public async Task SendAsync(string key, IReadOnlyList<BulkInput> inputs, CancellationToken cancellationToken)
    {
        DatasetBatch batch = new(api, key, cancellationToken);
        if (duplicates != DataLinkDuplicatesBehavior.Fail || inputs.Count == 1)
        {
            await batch.SendAsync(inputs, part => SendPartAsync(key, part, cancellationToken));
            return;
        }

        try
        {
            await SendPartAsync(key, inputs, cancellationToken);
        }
        catch (EncordException e)
        {
            await RefuseOrDivideAsync(key, inputs, e, batch, cancellationToken);
        }
    }

    // Who chooses Fail wants all of the items or none. The service keeps to that, and does not say which are there already; what
    // else can be wrong with one item is no reason to leave out the others.
    private async Task RefuseOrDivideAsync(
        string dataset, IReadOnlyList<BulkInput> inputs, EncordException refusal, DatasetBatch batch, CancellationToken cancellationToken)
    {
        BulkInput[] there = await FindLinkedAsync(dataset, inputs, cancellationToken);
        if (there.Length == 0 && refusal.Kind != EncordErrorKind.AlreadyExists)
        {
            await batch.SendAsync(inputs, part => SendPartAsync(dataset, part, cancellationToken));
            return;
        }

        EncordException whole = there.Length == 0 ? refusal : new EncordException(
            EncordErrorKind.AlreadyExists,
            Invariant($"nothing was linked, as {there.Length:N0} of the {inputs.Count:N0} items are in it already: ")
                + string.Join(", ", there.Select(static input => input.Value)),
            refusal);
        foreach (BulkInput input in inputs)
        {
            input.Failure = whole;
            input.FailedOwner = BulkOwner.OfDataset(dataset);
        }
    }

    private async Task<BulkInput[]> FindLinkedAsync(
        string dataset, IReadOnlyList<BulkInput> inputs, CancellationToken cancellationToken)
    {
        HashSet<string> linked = new(StringComparer.OrdinalIgnoreCase);
        try
        {
            await foreach (IReadOnlyList<DataRow> rows in new DataRowOperations(api).ListAsync(dataset, new DataRows(), cancellationToken))
            {
                linked.UnionWith(rows.Select(static row => row.BackingItem?.ToString("D")).OfType<string>());
            }
        }
        catch (EncordException)
        {
            // The dataset cannot be seen: that is what the refusal is about, too.
        }

        return [.. inputs.Where(input => linked.Contains(input.Value))];
    }

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
