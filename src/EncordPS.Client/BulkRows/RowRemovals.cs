using EncordPS.Bulk;
using EncordPS.Rows;
using EncordPS.Sessions;

namespace EncordPS.BulkRows;

/// <summary>Removes rows of datasets, many in a request.</summary>
internal sealed class RowRemovals(ServiceApi api) : IBulkOperation<string>
{
    private readonly DataRowOperations _rows = new(api);

    /// <inheritdoc />
    public Task SendAsync(string key, IReadOnlyList<BulkInput> inputs, CancellationToken cancellationToken) =>
        new RemovalBatch(
            BulkOwner.OfDataset(key),
            ids => _rows.RemoveAsync(key, ids, cancellationToken),
            async ids => (await _rows.FindAsync(key, ids, cancellationToken)).Keys,
            api.Looks,
            cancellationToken).SendAsync(inputs);
}
