using System.Runtime.CompilerServices;
using EncordPS.Access;
using EncordPS.Datasets;
using EncordPS.Sessions;
using EncordPS.Storage;
using EncordPS.Vocabulary;

namespace EncordPS.AccessGrants;

/// <summary>Reads who has access in a place.</summary>
internal sealed class AccessReader(ServiceApi api)
{
    /// <summary>Reads a place; what is wrong with it is in the result.</summary>
    public async Task<AccessState> ReadAsync(AccessPlace place, CancellationToken cancellationToken)
    {
        try
        {
            AccessPlace named = place.Title is null ? await NameAsync(place, cancellationToken) : place;
            List<AccessGrant> grants = [];
            await foreach (AccessGrant grant in ListAsync(named, cancellationToken))
            {
                grants.Add(grant);
            }

            return new AccessState(named, grants);
        }
        catch (EncordException e)
        {
            return new AccessState(place, [], e);
        }
    }

    /// <summary>The grant of a member of a group.</summary>
    public static AccessGrant MemberOf(AccessPlace group, string member) =>
        Of(group, AccessPrincipalType.User, member, "", AccessRoles.Member);

    private async Task<AccessPlace> NameAsync(AccessPlace place, CancellationToken cancellationToken) => place with
    {
        Title = place.Scope switch
        {
            AccessScope.Dataset => (await new DatasetOperations(api).GetAsync(
                place.Id, new DatasetAccessSettings { FetchRows = false }, cancellationToken)).Title,
            AccessScope.StorageFolder => (await new StorageFolderOperations(api).GetAsync(Guid.Parse(place.Id), cancellationToken)).Name,
            AccessScope.Group => (await new GroupOperations(api).GetAsync(Guid.Parse(place.Id), cancellationToken)).Name,
            _ => "",
        },
    };

    private IAsyncEnumerable<AccessGrant> ListAsync(AccessPlace place, CancellationToken cancellationToken) => place.Scope switch
    {
        AccessScope.Dataset => OfDatasetAsync(place, cancellationToken),
        AccessScope.StorageFolder => OfFolderAsync(place, cancellationToken),
        AccessScope.Group => UsersAsync(
            place, new GroupMemberOperations(api).ListAsync(Guid.Parse(place.Id), place.Title!, cancellationToken),
            static member => member.UserEmail, static _ => AccessRoles.Member),
        _ => UsersAsync(
            place, new OrganisationUserOperations(api).ListAsync(cancellationToken),
            static user => user.UserEmail, static user => user.Role?.ToString() ?? user.RoleName, static user => user.MemberTypeName),
    };

    private async IAsyncEnumerable<AccessGrant> OfDatasetAsync(
        AccessPlace place, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (AccessGrant user in UsersAsync(
            place, new DatasetUserOperations(api).ListAsync(place.Id, cancellationToken),
            static user => user.UserEmail, static user => user.UserRole.ToString()))
        {
            yield return user;
        }

        foreach (DatasetGroup group in await new GroupOperations(api).ListOfDatasetAsync(place.Id, cancellationToken))
        {
            yield return OfGroup(place, group.GroupHash, group.Name, group.UserRole.ToString());
        }
    }

    private async IAsyncEnumerable<AccessGrant> OfFolderAsync(
        AccessPlace place, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (StorageFolderGroup group in await new GroupOperations(api).ListOfFolderAsync(Guid.Parse(place.Id), cancellationToken))
        {
            yield return OfGroup(place, group.GroupHash, group.Name, group.UserRole?.ToString() ?? group.UserRoleName);
        }
    }

    private static async IAsyncEnumerable<AccessGrant> UsersAsync<T>(
        AccessPlace place, IAsyncEnumerable<IReadOnlyList<T>> pages, Func<T, string> emailOf, Func<T, string> roleOf,
        Func<T, string>? memberTypeOf = null)
    {
        await foreach (IReadOnlyList<T> page in pages)
        {
            foreach (T user in page)
            {
                yield return Of(place, AccessPrincipalType.User, emailOf(user), "", roleOf(user), memberTypeOf?.Invoke(user) ?? "");
            }
        }
    }

    private static AccessGrant OfGroup(AccessPlace place, Guid id, string name, string role) =>
        Of(place, AccessPrincipalType.Group, name, id.ToString("D"), role);

    private static AccessGrant Of(
        AccessPlace place, AccessPrincipalType type, string name, string id, string role, string memberType = "") => new()
    {
        Scope = place.Scope.ToString(),
        Id = place.Id,
        Title = place.Title ?? "",
        PrincipalType = type.ToString(),
        Principal = name,
        PrincipalId = id,
        Role = role,
        MemberType = memberType,
    };
}
