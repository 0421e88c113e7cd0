using EncordPS.Abstractions;
using EncordPS.Binding;

namespace EncordPS.Commands;

/// <summary>Moves storage folders, many in a request.</summary>
/// <param name="client">The service.</param>
/// <param name="destination">Where to; null for the top.</param>
/// <param name="passThru">Note with each input its folder as it is afterwards.</param>
internal sealed class FolderMove(EncordClient client, Guid? destination, bool passThru)
{
    private const int FetchedAtOnce = 8;

    /// <summary>Moves folders, and notes with each what became of it.</summary>
    public async Task SendAsync(IReadOnlyList<PendingInput> folders, CancellationToken cancellationToken)
    {
        await (destination is { } target
            ? new MoveIntoFolderBatch(client, target, cancellationToken).SendAsync(folders, MoveAsync)
            : IndependentBatch.SendAsync(folders, MoveAsync, static (folder, refusal) => folder.Failure = refusal));
        if (passThru)
        {
            IEnumerable<PendingInput> moved = folders.Where(static folder => folder.Failure is null);
            await foreach (PendingInput _ in OrderedThrottle.RunAsync(moved, FetchedAtOnce, FetchAsync, cancellationToken))
            {
                // Noted with the input.
            }
        }

        Task MoveAsync(IReadOnlyList<PendingInput> part) =>
            client.StorageFolders.MoveAsync(part.Select(IdOf), destination, cancellationToken);
    }

    private async Task<PendingInput> FetchAsync(PendingInput folder, CancellationToken cancellationToken)
    {
        try
        {
            folder.Results = [await client.StorageFolders.GetAsync(IdOf(folder), cancellationToken)];
        }
        catch (EncordException e)
        {
            folder.Failure = e;
        }

        return folder;
    }

    private static Guid IdOf(PendingInput folder) => Guid.Parse(folder.Value);
}
