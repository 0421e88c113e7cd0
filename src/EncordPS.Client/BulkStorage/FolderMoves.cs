using EncordPS.Bulk;
using EncordPS.Sessions;
using EncordPS.Storage;

namespace EncordPS.BulkStorage;

/// <summary>Moves storage folders, many in a request.</summary>
/// <param name="api">The service.</param>
/// <param name="destination">Where to; null for the top.</param>
/// <param name="passThru">Whether the results are the folders as they are afterwards.</param>
internal sealed class FolderMoves(ServiceApi api, Guid? destination, bool passThru) : IBulkOperation<ValueTuple>
{
    private const int FetchedAtOnce = 8;

    private readonly StorageFolderOperations _folders = new(api);

    /// <inheritdoc />
    public async Task SendAsync(ValueTuple key, IReadOnlyList<BulkInput> inputs, CancellationToken cancellationToken)
    {
        await (destination is { } target
            ? new MoveIntoFolderBatch(api, target, cancellationToken).SendAsync(inputs, MoveAsync)
            : DividedBatch.SendAsync(inputs, MoveAsync, static (folder, refusal) => folder.Failure = refusal));
        if (passThru)
        {
            IEnumerable<BulkInput> moved = inputs.Where(static folder => folder.Failure is null);
            await foreach (BulkInput _ in OrderedThrottle.RunAsync(moved, FetchedAtOnce, FetchAsync, cancellationToken))
            {
                // The result is set on the input.
            }
        }

        Task MoveAsync(IReadOnlyList<BulkInput> part) =>
            _folders.MoveAsync(part.Select(static folder => folder.Id), destination, cancellationToken);
    }

    private async Task<BulkInput> FetchAsync(BulkInput folder, CancellationToken cancellationToken)
    {
        try
        {
            folder.Results = [await _folders.GetAsync(folder.Id, cancellationToken)];
        }
        catch (EncordException e)
        {
            folder.Failure = e;
        }

        return folder;
    }
}
