using EncordPS.Access;
using EncordPS.Bulk;
using EncordPS.BulkRows;
using EncordPS.Sessions;

namespace EncordPS.BulkAccess;

/// <summary>Takes users' role on datasets away, many in a request.</summary>
/// <param name="api">The service.</param>
/// <param name="guard">Keeps the last admin, and the caller.</param>
internal sealed class DatasetUserRemovals(ServiceApi api, AdminGuard guard) : IBulkOperation<string>
{
    private readonly DatasetUserOperations _users = new(api);

    /// <inheritdoc />
    public async Task SendAsync(string key, IReadOnlyList<BulkInput> inputs, CancellationToken cancellationToken)
    {
        Dictionary<string, DatasetUser>? users = await ListedUsers.FindAsync(
            BulkOwner.OfDataset(key), inputs, _users.ListAsync(key, cancellationToken), static user => user.UserEmail,
            $"The user has no role of their own on dataset {key}; one through a group ends with the group's role or the membership.");
        if (users is null)
        {
            return;
        }

        await guard.CheckAsync(key, users, inputs.Where(static input => input.Failure is null), cancellationToken);
        await new DatasetBatch(api, key, cancellationToken).SendAsync(
            [.. inputs.Where(static input => input.Failure is null)],
            part => new DatasetUserOperations(api.Knowing(() => ListedUsers.Describe(part, email => $"{users[email].UserRole}")))
                .RemoveAsync(key, part.Select(static input => input.Value), cancellationToken));
    }
}
