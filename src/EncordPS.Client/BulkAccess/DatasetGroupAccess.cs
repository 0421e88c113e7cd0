using EncordPS.Access;
using EncordPS.Bulk;
using EncordPS.BulkRows;
using EncordPS.Sessions;
using EncordPS.Vocabulary;

namespace EncordPS.BulkAccess;

/// <summary>The access of groups to a dataset.</summary>
/// <param name="Dataset">The id of the dataset.</param>
/// <param name="Role">The role to give.</param>
internal sealed record DatasetGroupAccess(string Dataset, DatasetUserRole Role = default) : GroupAccess(BulkOwner.OfDataset(Dataset))
{
    public override Task GiveAsync(ServiceApi api, IEnumerable<string> groups, CancellationToken cancellationToken) =>
        new GroupOperations(api).AddToDatasetAsync(Dataset, groups, Role, cancellationToken);

    public override Task TakeAsync(ServiceApi api, IEnumerable<string> groups, CancellationToken cancellationToken) =>
        new GroupOperations(api).RemoveFromDatasetAsync(Dataset, groups, cancellationToken);

    public override async Task<ILookup<string, object>> ListAsync(ServiceApi api, CancellationToken cancellationToken) =>
        (await new GroupOperations(api).ListOfDatasetAsync(Dataset, cancellationToken))
            .ToLookup(static group => group.GroupHash.ToString("D"), static group => (object)group);

    public override OwnerBatch BatchOf(ServiceApi api, CancellationToken cancellationToken) =>
        new DatasetBatch(api, Dataset, cancellationToken);
}
