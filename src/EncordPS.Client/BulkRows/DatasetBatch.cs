using EncordPS.Bulk;
using EncordPS.Rows;
using EncordPS.Sessions;

namespace EncordPS.BulkRows;

/// <summary>Sends inputs about one dataset.</summary>
internal sealed class DatasetBatch(ServiceApi api, string datasetHash, CancellationToken cancellationToken)
    : OwnerBatch(BulkOwner.OfDataset(datasetHash))
{
    protected override Task AskAsync() => new DataRowOperations(api).CheckDatasetAsync(datasetHash, cancellationToken);
}
