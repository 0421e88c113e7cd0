using EncordPS.Access;
using EncordPS.Bulk;
using EncordPS.Sessions;

namespace EncordPS.BulkAccess;

/// <summary>The access of groups to a dataset or a folder. Equal ones share requests.</summary>
/// <param name="Owner">The dataset or the folder.</param>
internal abstract record GroupAccess(BulkOwner Owner)
{
    /// <summary>Gives groups the role, all of them or none.</summary>
    public abstract Task GiveAsync(ServiceApi api, IEnumerable<string> groups, CancellationToken cancellationToken);

    /// <summary>Takes groups' role away, all of them or none.</summary>
    public abstract Task TakeAsync(ServiceApi api, IEnumerable<string> groups, CancellationToken cancellationToken);

    /// <summary>The groups that have a role, as they are written, by their ids.</summary>
    public abstract Task<ILookup<string, object>> ListAsync(ServiceApi api, CancellationToken cancellationToken);

    /// <summary>Sends inputs about the dataset or the folder.</summary>
    public abstract OwnerBatch BatchOf(ServiceApi api, CancellationToken cancellationToken);
}
