using EncordPS.Batches;

namespace EncordPS.Commands;

/// <summary>Removes rows, many in a request.</summary>
internal sealed class RowRemoval : Removal
{
    protected override Task RemoveAsync(EncordClient client, string datasetHash, string[] ids, CancellationToken cancellationToken) =>
        client.DataRows.RemoveAsync(datasetHash, ids, cancellationToken);

    protected override async Task<IEnumerable<string>> FindAsync(
        EncordClient client, string datasetHash, string[] ids, CancellationToken cancellationToken)
    {
        List<string> found = [];
        await foreach (IReadOnlyList<DataRow> portion in
            client.DataRows.ListAsync(datasetHash, new DataRows { DataHashes = ids }, cancellationToken))
        {
            found.AddRange(portion.Select(static row => row.DataHash));
        }

        return found;
    }
}
