using EncordPS.Abstractions;
using EncordPS.Batches;

namespace EncordPS.Commands;

/// <summary>Gives groups a role on a dataset, many in a request.</summary>
/// <param name="passThru">Note with each input its group as it is afterwards; one more request for each batch.</param>
internal sealed class DatasetGroupGrants(bool passThru)
{
    /// <summary>Sends a batch and notes with each input what became of it.</summary>
    public async Task SendAsync(
        CommandRun run, InputBatch<(string Dataset, DatasetUserRole Role)> batch, CancellationToken cancellationToken)
    {
        (string dataset, DatasetUserRole role) = batch.Key;
        await new DatasetBatch(run.Client, dataset, cancellationToken).SendAsync(
            batch.Inputs,
            part => run.Client.Groups.AddAsync(dataset, part.Select(static input => input.Value), role, cancellationToken));
        PendingInput[] given = [.. batch.Inputs.Where(static input => input.Failure is null)];
        if (passThru && given.Length > 0)
        {
            await new DatasetBatch(run.Client, dataset, cancellationToken).SendAsync(
                given, _ => ReadAsync(run.Client, dataset, given, cancellationToken));
        }
    }

    private static async Task ReadAsync(EncordClient client, string dataset, PendingInput[] given, CancellationToken cancellationToken)
    {
        IReadOnlyList<DatasetGroup> groups = await client.Groups.ListOfDatasetAsync(dataset, cancellationToken);
        foreach (PendingInput input in given)
        {
            input.Results = [.. groups.Where(group => group.GroupHash.ToString("D") == input.Value)];
        }
    }
}
