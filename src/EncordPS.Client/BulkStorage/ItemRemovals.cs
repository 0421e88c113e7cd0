using EncordPS.Bulk;
using EncordPS.Sessions;
using EncordPS.Storage;

namespace EncordPS.BulkStorage;

/// <summary>Deletes storage items, many of a folder in a request.</summary>
/// <param name="api">The service.</param>
/// <param name="removeUnusedFrames">Whether frames that no group has any more go too.</param>
internal sealed class ItemRemovals(ServiceApi api, bool removeUnusedFrames) : IBulkOperation<Guid>
{
    /// <inheritdoc />
    public Task SendAsync(Guid key, IReadOnlyList<BulkInput> inputs, CancellationToken cancellationToken) =>
        new ItemsByFolder(
            api,
            (folder, ids) => new StorageItemOperations(api).DeleteAsync(folder, ids, removeUnusedFrames, cancellationToken),
            async some => (await ItemLook.FindAsync(api, some, cancellationToken))
                .Where(static found => found.Value is null).Select(static found => found.Key).ToArray(),
            DivideAsync).SendAsync(key, inputs, cancellationToken);

    // With the folder known, "not found" and "no right" are about that.
    private static Task DivideAsync(IReadOnlyList<BulkInput> items, Func<IReadOnlyList<BulkInput>, Task> send) =>
        DividedBatch.SendAsync(
            items,
            send,
            static refusal => Task.FromResult(refusal.Kind is EncordErrorKind.InvalidArguments or EncordErrorKind.TooLarge),
            static (item, refusal) => item.Failure = refusal);
}
