using EncordPS.Access;
using EncordPS.Bulk;
using EncordPS.Sessions;

namespace EncordPS.BulkAccess;

/// <summary>Takes groups' role on datasets or folders away, many in a request.</summary>
internal sealed class GroupRemovals(ServiceApi api) : IBulkOperation<GroupAccess>
{
    /// <inheritdoc />
    public Task SendAsync(GroupAccess key, IReadOnlyList<BulkInput> inputs, CancellationToken cancellationToken) =>
        new RemovalBatch(
            key.Owner,
            ids => key.TakeAsync(api, ids, cancellationToken),
            async _ => (await key.ListAsync(api, cancellationToken)).Select(static found => found.Key),
            api.Looks,
            cancellationToken).SendAsync(inputs);
}
