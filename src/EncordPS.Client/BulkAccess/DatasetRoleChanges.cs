using EncordPS.Access;
using EncordPS.Bulk;
using EncordPS.BulkRows;
using EncordPS.Sessions;

namespace EncordPS.BulkAccess;

/// <summary>
/// Gives users of datasets another role, many in a request. The result is the role that a user has afterwards; who has the
/// wanted one already is not touched.
/// </summary>
/// <param name="api">The service.</param>
/// <param name="guard">Keeps the last admin, and the caller.</param>
internal sealed class DatasetRoleChanges(ServiceApi api, AdminGuard guard) : IBulkOperation<string>
{
    private readonly RoleSwap _swap = new(api);

    /// <inheritdoc />
    public async Task SendAsync(string key, IReadOnlyList<BulkInput> inputs, CancellationToken cancellationToken)
    {
        Dictionary<string, DatasetUser>? users = await ListedUsers.FindAsync(
            BulkOwner.OfDataset(key), inputs, new DatasetUserOperations(api).ListAsync(key, cancellationToken),
            static user => user.UserEmail, $"The user has no role of their own on dataset {key} that could be changed.");
        if (users is null)
        {
            return;
        }

        RoleChange[] changes = [.. inputs.Cast<RoleChange>().Where(change => IsToChange(change, users))];

        // New admins first: then the last of the old ones may go.
        await SwapAsync(key, DatasetUserRole.Admin, changes, cancellationToken);
        foreach (DatasetUser promoted in changes.SelectMany(static change => change.Results).Cast<DatasetUser>())
        {
            users[promoted.UserEmail] = promoted;
        }

        await guard.CheckAsync(key, users, changes.Where(static change => change.Role == DatasetUserRole.User), cancellationToken);
        await SwapAsync(key, DatasetUserRole.User, changes, cancellationToken);
    }

    private static bool IsToChange(RoleChange change, Dictionary<string, DatasetUser> users)
    {
        if (change.Failure is not null || users[change.Value].UserRole != change.Role)
        {
            return change.Failure is null;
        }

        change.Results = [users[change.Value]];
        return false;
    }

    private Task SwapAsync(string dataset, DatasetUserRole role, RoleChange[] changes, CancellationToken cancellationToken) =>
        new DatasetBatch(api, dataset, cancellationToken).SendAsync(
            [.. changes.Where(change => change.Failure is null && change.Role == role)],
            part => _swap.SendAsync(dataset, role, part, cancellationToken));
}
