using EncordPS.Access;
using EncordPS.Bulk;
using EncordPS.Sessions;

namespace EncordPS.BulkAccess;

/// <summary>Sends inputs about one group.</summary>
internal sealed class GroupBatch(ServiceApi api, string group, CancellationToken cancellationToken) : OwnerBatch(BulkOwner.OfGroup(group))
{
    protected override Task AskAsync() => new GroupOperations(api).GetAsync(Guid.Parse(group), cancellationToken);
}
