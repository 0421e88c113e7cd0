using EncordPS.Abstractions;

namespace EncordPS.Commands;

/// <summary>Gives groups a role on a dataset or a folder, many in a request.</summary>
/// <param name="passThru">Note with each input its group as it is afterwards; one more request for each batch.</param>
internal sealed class GroupGrants(bool passThru)
{
    /// <summary>Sends a batch and notes with each input what became of it.</summary>
    public async Task SendAsync(CommandRun run, InputBatch<GroupAccess> batch, CancellationToken cancellationToken)
    {
        GroupAccess access = batch.Key;
        await access.BatchOf(run.Client, cancellationToken).SendAsync(
            batch.Inputs,
            part => access.GiveAsync(run.Client, part.Select(static input => input.Value), cancellationToken));
        PendingInput[] given = [.. batch.Inputs.Where(static input => input.Failure is null)];
        if (passThru && given.Length > 0)
        {
            await access.BatchOf(run.Client, cancellationToken).SendAsync(
                given, _ => ReadAsync(run.Client, access, given, cancellationToken));
        }
    }

    private static async Task ReadAsync(EncordClient client, GroupAccess access, PendingInput[] given, CancellationToken cancellationToken)
    {
        ILookup<string, object> groups = await access.ListAsync(client, cancellationToken);
        foreach (PendingInput input in given)
        {
            input.Results = [.. groups[input.Value]];
        }
    }
}
