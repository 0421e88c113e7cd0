using System.Collections.Concurrent;
using EncordPS.Bulk;
using EncordPS.Rows;
using EncordPS.Sessions;

namespace EncordPS.BulkRows;

/// <summary>Makes rows of storage items, many in a request. The results of an item are the rows that were made of it.</summary>
/// <param name="api">The service.</param>
/// <param name="duplicates">What to do with an item that is in the dataset already.</param>
internal sealed class RowLinks(ServiceApi api, DataLinkDuplicatesBehavior duplicates) : IBulkOperation<string>
{
    private readonly ConcurrentDictionary<string, bool> _made = new(StringComparer.OrdinalIgnoreCase);

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

    // One that was sent since is made by nobody else, as far as can be told: what these links have made before is known.
    private Task SendPartAsync(string dataset, IReadOnlyList<BulkInput> part, CancellationToken cancellationToken)
    {
        long sentAt = api.Session.Transport.Clock.GetTimestamp();
        return api.Looks.SendAsync(
            part,
            some => LinkAsync(dataset, some, cancellationToken),
            some => FindMadeAsync(dataset, some, sentAt, cancellationToken),
            cancellationToken);
    }

    private async Task<IReadOnlyCollection<BulkInput>> FindMadeAsync(
        string dataset, IReadOnlyList<BulkInput> part, long sentAt, CancellationToken cancellationToken)
    {
        Dictionary<string, BulkInput> byItem = part.ToDictionary(static input => input.Value, StringComparer.OrdinalIgnoreCase);
        List<DataRow> rows = [];
        await foreach (IReadOnlyList<DataRow> portion in new DataRowOperations(api).ListAsync(dataset, new DataRows(), cancellationToken))
        {
            rows.AddRange(portion.Where(row => Find(byItem, row) is not null && !_made.ContainsKey(row.DataHash)));
        }

        // The service keeps whole seconds.
        DateTimeOffset since = api.Session.Transport.ServiceTime.At(sentAt) - TimeSpan.FromSeconds(1);
        ILookup<BulkInput, DataRow> found = rows.ToLookup(row => Find(byItem, row)!);
        BulkInput[] done = duplicates == DataLinkDuplicatesBehavior.Skip
            ? [.. part.Where(input => found[input].Any())]
            : [.. part.Where(input => New(input).Any())];
        // An item makes one row, and an older one of it can be as young as a second.
        Array.ForEach(done, input => Note(input, [.. New(input).OrderByDescending(static row => row.CreatedAt).Take(1)]));
        return done;

        IEnumerable<DataRow> New(BulkInput input) => found[input].Where(row => row.CreatedAt >= since);
    }

    private void Note(BulkInput input, DataRow[] made)
    {
        input.Results = made;
        Array.ForEach(made, row => _made[row.DataHash] = true);
    }

    private async Task LinkAsync(string dataset, IReadOnlyList<BulkInput> part, CancellationToken cancellationToken)
    {
        DatasetLinkItems links = new() { Items = [.. part.Select(static input => input.Value)], DuplicatesBehavior = duplicates };
        IReadOnlyList<DataRow> rows = await new DataRowOperations(api).LinkAsync(dataset, links, cancellationToken);
        Dictionary<string, BulkInput> byItem = part.ToDictionary(static input => input.Value, StringComparer.OrdinalIgnoreCase);
        // A row whose item the service does not name comes with the first input.
        foreach (IGrouping<BulkInput, DataRow> made in rows.GroupBy(row => Find(byItem, row) ?? part[0]))
        {
            Note(made.Key, [.. made]);
        }
    }

    private static BulkInput? Find(Dictionary<string, BulkInput> byItem, DataRow row) =>
        row.BackingItem is { } item && byItem.TryGetValue(item.ToString("D"), out BulkInput? input) ? input : null;
}
