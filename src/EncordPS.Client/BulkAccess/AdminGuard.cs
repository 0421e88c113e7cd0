using EncordPS.Access;
using EncordPS.Bulk;
using EncordPS.Sessions;

namespace EncordPS.BulkAccess;

/// <summary>Refuses what would leave a dataset without an admin, or the caller without access. Nothing is sent for it.</summary>
/// <param name="api">The service.</param>
/// <param name="isForced">Whether the user wants it all the same.</param>
internal sealed class AdminGuard(ServiceApi api, bool isForced)
{
    private readonly Caller _caller = new(api);

    /// <summary>Sets the failure of those of some inputs that are refused.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="users">Its users, by their addresses.</param>
    /// <param name="leaving">Inputs about users who are to lose their role.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task CheckAsync(
        string dataset, IReadOnlyDictionary<string, DatasetUser> users, IEnumerable<BulkInput> leaving, CancellationToken cancellationToken)
    {
        BulkInput[] admins = isForced ? [] : [.. leaving.Where(input => IsAdmin(users[input.Value]))];
        try
        {
            await CheckAsync(dataset, admins, users.Values.Count(IsAdmin), cancellationToken);
        }
        catch (EncordException e)
        {
            // Who cannot be told apart from the caller is kept.
            Array.ForEach(admins, admin => admin.Failure = e);
        }
    }

    private async Task CheckAsync(string dataset, BulkInput[] leaving, int adminCount, CancellationToken cancellationToken)
    {
        foreach (BulkInput admin in leaving)
        {
            admin.Failure = OwnAccess(dataset, await _caller.CompareAsync(admin.Value, cancellationToken));
        }

        BulkInput[] last = [.. leaving.Where(static admin => admin.Failure is null)];
        if (last.Length > 0 && last.Length == adminCount && !await HasAdminGroupAsync(dataset, cancellationToken))
        {
            last[last.Length - 1].Failure = new EncordException(
                EncordErrorKind.LastAdmin, $"It is the last admin of dataset {dataset}: nobody could give roles there any more.");
        }
    }

    private static bool IsAdmin(DatasetUser user) => user.UserRole == DatasetUserRole.Admin;

    private static EncordException? OwnAccess(string dataset, CallerMatch match) => match switch
    {
        CallerMatch.Yes => new(EncordErrorKind.OwnAccess, $"This is you: you would lose your own role Admin on dataset {dataset}."),
        CallerMatch.Perhaps => new(
            EncordErrorKind.OwnAccess, $"{Caller.Doubt} You would lose your own role Admin on dataset {dataset}."),
        _ => null,
    };

    private async Task<bool> HasAdminGroupAsync(string dataset, CancellationToken cancellationToken) =>
        (await new GroupOperations(api).ListOfDatasetAsync(dataset, cancellationToken))
            .Any(static group => group.UserRole == DatasetUserRole.Admin);
}
