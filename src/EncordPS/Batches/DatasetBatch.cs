using EncordPS.Errors;

namespace EncordPS.Batches;

/// <summary>Sends inputs about one dataset.</summary>
internal sealed class DatasetBatch(EncordClient client, string datasetHash, CancellationToken cancellationToken)
    : OwnerBatch(ErrorSubject.DatasetWithId(datasetHash))
{
    // A row that no dataset has is the least that can be asked of one.
    protected override async Task AskAsync()
    {
        DataRows none = new() { DataHashes = [Guid.Empty.ToString("D")] };
        await foreach (IReadOnlyList<DataRow> _ in client.DataRows.ListAsync(datasetHash, none, cancellationToken))
        {
            break;
        }
    }
}
