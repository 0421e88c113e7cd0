namespace EncordPS.Commands;

/// <summary>Removes rows of a dataset, many in a request.</summary>
internal sealed class RowRemoval(EncordClient client, string datasetHash, CancellationToken cancellationToken)
    : RemovalBatch(ErrorSubject.DatasetWithId(datasetHash))
{
    protected override Task RemoveAsync(string[] ids) => client.DataRows.RemoveAsync(datasetHash, ids, cancellationToken);

    protected override async Task<IEnumerable<string>> FindAsync(string[] ids)
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
