using EncordPS.Abstractions;

namespace EncordPS.Commands;

/// <summary>Gives users a role on a dataset, many in a request.</summary>
internal static class DatasetUserGrants
{
    /// <summary>Sends a batch and notes with each input which role the user has now.</summary>
    public static Task SendAsync(
        CommandRun run, InputBatch<(string Dataset, DatasetUserRole Role)> batch, CancellationToken cancellationToken) =>
        new DatasetBatch(run.Client, batch.Key.Dataset, cancellationToken).SendAsync(
            batch.Inputs, part => SendPartAsync(run.Client, batch.Key, part, cancellationToken));

    private static async Task SendPartAsync(
        EncordClient client,
        (string Dataset, DatasetUserRole Role) key,
        IReadOnlyList<PendingInput> part,
        CancellationToken cancellationToken)
    {
        IReadOnlyList<DatasetUser> users = await client.DatasetUsers.AddAsync(
            key.Dataset, part.Select(static input => input.Value), key.Role, cancellationToken);
        ILookup<string, DatasetUser> byEmail = users.ToLookup(static user => user.UserEmail, StringComparer.OrdinalIgnoreCase);
        foreach (PendingInput input in part)
        {
            input.Results = [.. byEmail[input.Value].Take(1)];
            input.Failure = input.Results.Count > 0 ? null : NotConfirmed(input.Value);
        }
    }

    private static EncordException NotConfirmed(string email) =>
        new(EncordErrorKind.MalformedAnswer, $"The service did not say which role {email} has now.") { IsSafeToRetry = true };
}
