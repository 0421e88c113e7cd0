using EncordPS.Access;
using EncordPS.Datasets;
using EncordPS.Sessions;

namespace EncordPS.BulkAccess;

/// <summary>
/// Finds out whose key the session has. The service does not tell, but it lists the caller's role on each dataset, and the
/// users who have that role there: the caller is among them, or in a group that has it. Some datasets are enough to leave
/// one address over.
/// </summary>
internal sealed class Caller(ServiceApi api)
{
    /// <summary>What to say of an address that may be the caller's.</summary>
    public const string Doubt =
        "This may be you: the service does not tell whose key this is, and this user is an admin wherever you are one.";

    // Where all datasets have the same admins, more of them would not tell more.
    private const int MostDatasets = 12;

    private readonly object _lock = new();
    private Task<HashSet<string>?>? _search;

    /// <summary>Compares an address with what is known of the caller's.</summary>
    public async Task<CallerMatch> CompareAsync(string email, CancellationToken cancellationToken)
    {
        HashSet<string>? candidates = await FindAsync(cancellationToken);
        return candidates?.Contains(email) != true ? CallerMatch.No
            : candidates.Count == 1 ? CallerMatch.Yes
            : CallerMatch.Perhaps;
    }

    // Several batches may ask at once; it is searched for once.
    private Task<HashSet<string>?> FindAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _search ??= NarrowAsync(cancellationToken);
        }
    }

    private async Task<HashSet<string>?> NarrowAsync(CancellationToken cancellationToken)
    {
        HashSet<string>? candidates = null;
        foreach (string dataset in await OwnDatasetsAsync(cancellationToken))
        {
            if (await TryReadAdminsAsync(dataset, cancellationToken) is { } admins)
            {
                candidates ??= admins;
                candidates.IntersectWith(admins);
            }

            if (candidates is { Count: < 2 })
            {
                break;
            }
        }

        return candidates;
    }

    private Task<List<string>> OwnDatasetsAsync(CancellationToken cancellationToken) => Listing.FirstAsync(
        new DatasetOperations(api).ListAsync(new DatasetsWithUserRolesListParams(), cancellationToken),
        MostDatasets,
        static portion => portion
            .Where(static dataset => dataset.UserRole == DatasetUserRole.Admin)
            .Select(static dataset => dataset.DatasetHash));

    private async Task<HashSet<string>?> TryReadAdminsAsync(string dataset, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAdminsAsync(dataset, cancellationToken);
        }
        catch (EncordException e) when (e.Kind is EncordErrorKind.Authorisation or EncordErrorKind.NotFound)
        {
            // A group of which the members may not be seen says nothing of who has its role.
            return null;
        }
    }

    private async Task<HashSet<string>> ReadAdminsAsync(string dataset, CancellationToken cancellationToken)
    {
        Dictionary<string, DatasetUser> users = await ListedUsers.ReadAsync(
            new DatasetUserOperations(api).ListAsync(dataset, cancellationToken), static user => user.UserEmail);
        HashSet<string> admins = new(
            users.Values.Where(static user => user.UserRole == DatasetUserRole.Admin).Select(static user => user.UserEmail),
            StringComparer.OrdinalIgnoreCase);
        foreach (DatasetGroup group in await new GroupOperations(api).ListOfDatasetAsync(dataset, cancellationToken))
        {
            if (group.UserRole == DatasetUserRole.Admin)
            {
                admins.UnionWith((await ListedUsers.ReadAsync(
                    new GroupMemberOperations(api).ListAsync(group.GroupHash, group.Name, cancellationToken),
                    static member => member.UserEmail)).Keys);
            }
        }

        return admins;
    }
}
