using EncordPS.Abstractions;

namespace EncordPS.Commands;

/// <summary>Makes rows of storage items, many in a request.</summary>
internal sealed class ItemLinks(DataLinkDuplicatesBehavior duplicates)
{
    /// <summary>Sends a batch and notes with each input the row that was made of it.</summary>
    public Task SendAsync(CommandRun run, InputBatch<string> batch, CancellationToken cancellationToken) =>
        new DatasetBatch(run.Client, batch.Key, cancellationToken).SendAsync(
            batch.Inputs, part => SendPartAsync(run.Client, batch.Key, part, cancellationToken));

    private async Task SendPartAsync(
        EncordClient client, string dataset, IReadOnlyList<PendingInput> part, CancellationToken cancellationToken)
    {
        DatasetLinkItems links = new() { Items = [.. part.Select(static input => input.Value)], DuplicatesBehavior = duplicates };
        IReadOnlyList<DataRow> rows = await client.DataRows.LinkAsync(dataset, links, cancellationToken);
        Dictionary<string, PendingInput> byItem = part.ToDictionary(static input => input.Value, StringComparer.OrdinalIgnoreCase);
        // A row whose item the service does not name comes with the first input.
        foreach (IGrouping<PendingInput, DataRow> made in rows.GroupBy(row => Find(byItem, row) ?? part[0]))
        {
            made.Key.Results = [.. made];
        }
    }

    private static PendingInput? Find(Dictionary<string, PendingInput> byItem, DataRow row) =>
        row.BackingItem is { } item && byItem.TryGetValue(item.ToString("D"), out PendingInput? input) ? input : null;
}
