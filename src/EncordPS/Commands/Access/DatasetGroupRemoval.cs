using EncordPS.Batches;

namespace EncordPS.Commands;

/// <summary>Takes groups' role on a dataset away, many in a request.</summary>
internal sealed class DatasetGroupRemoval : Removal
{
    protected override Task RemoveAsync(EncordClient client, string datasetHash, string[] ids, CancellationToken cancellationToken) =>
        client.Groups.RemoveAsync(datasetHash, ids, cancellationToken);

    protected override async Task<IEnumerable<string>> FindAsync(
        EncordClient client, string datasetHash, string[] ids, CancellationToken cancellationToken) =>
        from @group in await client.Groups.ListOfDatasetAsync(datasetHash, cancellationToken)
        select @group.GroupHash.ToString("D");
}
