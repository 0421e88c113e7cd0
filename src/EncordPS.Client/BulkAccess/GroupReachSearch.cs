using EncordPS.Access;
using EncordPS.Bulk;
using EncordPS.Datasets;
using EncordPS.Sessions;
using EncordPS.Storage;

namespace EncordPS.BulkAccess;

/// <summary>
/// Finds out how much access a group gives. The service lists the groups of a dataset or a folder, but not the datasets and
/// folders of a group: so each is asked for its groups, up to a limit.
/// </summary>
internal sealed class GroupReachSearch(ServiceApi api, Guid group)
{
    private const int MostOwners = 200;
    private const int ThrottleLimit = 8;

    private readonly GroupOperations _groups = new(api);

    public async Task<GroupReach> RunAsync(CancellationToken cancellationToken)
    {
        Dictionary<string, GroupMember> members = await ListedUsers.ReadAsync(
            new GroupMemberOperations(api).ListAsync(group, "", cancellationToken), static member => member.UserEmail);
        List<string> datasets = await Listing.FirstAsync(
            new DatasetOperations(api).ListAsync(new DatasetsWithUserRolesListParams(), cancellationToken),
            MostOwners + 1,
            static portion => portion.Select(static dataset => dataset.DatasetHash));
        List<Guid> folders = await Listing.FirstAsync(
            new StorageFolderOperations(api).List(new StorageFolderFilter(IsRecursive: true)).ReadAsync(MostOwners + 1, cancellationToken),
            MostOwners + 1,
            static portion => portion.Select(static folder => folder.Uuid));
        int ofDatasets = await CountAsync(datasets, IsInDatasetAsync, cancellationToken);
        int ofFolders = await CountAsync(folders, IsInFolderAsync, cancellationToken);
        return new GroupReach(members.Count, ofDatasets, ofFolders, datasets.Count <= MostOwners && folders.Count <= MostOwners);
    }

    private static async Task<int> CountAsync<TId>(
        List<TId> owners, Func<TId, CancellationToken, Task<bool>> isIn, CancellationToken cancellationToken)
    {
        int count = 0;
        await foreach (bool isThere in OrderedThrottle.RunAsync(owners.Take(MostOwners), ThrottleLimit, isIn, cancellationToken))
        {
            count += isThere ? 1 : 0;
        }

        return count;
    }

    private Task<bool> IsInDatasetAsync(string dataset, CancellationToken cancellationToken) => IsAmongAsync(
        async () => (await _groups.ListOfDatasetAsync(dataset, cancellationToken)).Select(static found => found.GroupHash));

    private Task<bool> IsInFolderAsync(Guid folder, CancellationToken cancellationToken) => IsAmongAsync(
        async () => (await _groups.ListOfFolderAsync(folder, cancellationToken)).Select(static found => found.GroupHash));

    private async Task<bool> IsAmongAsync(Func<Task<IEnumerable<Guid>>> list)
    {
        try
        {
            return (await list()).Contains(group);
        }
        catch (EncordException e) when (e.Kind is EncordErrorKind.Authorisation or EncordErrorKind.NotFound)
        {
            // Not for the caller to see, or gone since it was listed.
            return false;
        }
    }
}
