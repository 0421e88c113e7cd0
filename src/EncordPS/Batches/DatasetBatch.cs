namespace EncordPS.Batches;

/// <summary>Sends inputs about one dataset.</summary>
internal sealed class DatasetBatch(EncordClient client, string datasetHash, CancellationToken cancellationToken)
    : OwnerBatch(ErrorSubject.DatasetWithId(datasetHash))
{
    protected override Task AskAsync() => client.Datasets.CheckAsync(datasetHash, cancellationToken);
}
