using EncordPS.Access;
using EncordPS.Datasets;
using EncordPS.Sessions;
using EncordPS.Storage;

namespace EncordPS.AccessGrants;

/// <summary>The places where somebody can have access, as far as the caller sees them.</summary>
internal sealed class AccessPlaces(ServiceApi api)
{
    /// <summary>All places of a kind, in the order of the service.</summary>
    public IAsyncEnumerable<AccessPlace> ListAsync(AccessScope scope, CancellationToken cancellationToken) => scope switch
    {
        AccessScope.Dataset => PlacesAsync(
            new DatasetOperations(api).ListAsync(new DatasetsWithUserRolesListParams(), cancellationToken),
            static dataset => new AccessPlace(AccessScope.Dataset, dataset.DatasetHash, dataset.Title)),
        // The largest pages: a folder is small, and there can be thousands.
        AccessScope.StorageFolder => PlacesAsync(
            new StorageFolderOperations(api).List(new StorageFolderFilter(IsRecursive: true)).ReadAsync(long.MaxValue, cancellationToken),
            static folder => new AccessPlace(AccessScope.StorageFolder, folder.Uuid.ToString("D"), folder.Name)),
        AccessScope.Group => PlacesAsync(
            new GroupOperations(api).ListAsync(cancellationToken),
            static group => new AccessPlace(AccessScope.Group, group.GroupHash.ToString("D"), group.Name)),
        _ => PlacesAsync(Only(AccessPlace.Organisation), static place => place),
    };

    /// <summary>
    /// Places by their ids, in their order. Titles of datasets and groups come from one listing; where it does not have one, it
    /// is read with the place.
    /// </summary>
    public async Task<IReadOnlyList<AccessPlace>> FindAsync(AccessScope scope, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        Dictionary<string, AccessPlace> known = [];
        if (scope != AccessScope.StorageFolder && ids.Count > 1)
        {
            await foreach (AccessPlace place in ListAsync(scope, cancellationToken))
            {
                known[place.Id] = place;
            }
        }

        return
        [
            .. ids.Distinct().Select(static id => id.ToString("D"))
                .Select(id => known.TryGetValue(id, out AccessPlace? place) ? place : new AccessPlace(scope, id, Title: null)),
        ];
    }

    private static async IAsyncEnumerable<AccessPlace> PlacesAsync<T>(
        IAsyncEnumerable<IReadOnlyList<T>> portions, Func<T, AccessPlace> placeOf)
    {
        await foreach (IReadOnlyList<T> portion in portions)
        {
            foreach (T found in portion)
            {
                yield return placeOf(found);
            }
        }
    }

#pragma warning disable CS1998 // Nothing to wait for.
    private static async IAsyncEnumerable<IReadOnlyList<AccessPlace>> Only(AccessPlace place)
#pragma warning restore CS1998
    {
        yield return [place];
    }
}
