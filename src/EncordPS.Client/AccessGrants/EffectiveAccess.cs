using System.Collections.Concurrent;
using EncordPS.Access;
using EncordPS.Sessions;

namespace EncordPS.AccessGrants;

/// <summary>Resolves groups into people. The members of a group are read once, however many places it has a role in.</summary>
internal sealed class EffectiveAccess(ServiceApi api)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<string>?>>> _members = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The people who have access in a place, each through all that gives it.</summary>
    public async Task<IReadOnlyList<EffectiveAccessGrant>> ResolveAsync(
        IEnumerable<AccessGrant> grants, CancellationToken cancellationToken)
    {
        List<EffectiveAccessGrant> people = [];
        foreach (AccessGrant grant in grants)
        {
            people.AddRange(
                grant.PrincipalId.Length > 0 && await MembersAsync(grant.PrincipalId, cancellationToken) is { } members
                    ? members.Select(member => new EffectiveAccessGrant(grant, member))
                    : [new EffectiveAccessGrant(grant)]);
        }

        return people;
    }

    /// <summary>The addresses of the members of a group; null where the caller may not see them.</summary>
    public Task<IReadOnlyList<string>?> MembersAsync(string group, CancellationToken cancellationToken) =>
        _members.GetOrAdd(group, id => new(() => ReadAsync(Guid.Parse(id), cancellationToken))).Value;

    /// <summary>The members of a group, as far as they were asked for already; null where they were not, or may not be seen.</summary>
    public async Task<IReadOnlyList<string>?> KnownMembersAsync(string group) =>
        _members.TryGetValue(group, out Lazy<Task<IReadOnlyList<string>?>>? members) ? await members.Value : null;

    private async Task<IReadOnlyList<string>?> ReadAsync(Guid group, CancellationToken cancellationToken)
    {
        List<string> members = [];
        try
        {
            await foreach (IReadOnlyList<GroupMember> page in
                new GroupMemberOperations(api).ListAsync(group, "", cancellationToken))
            {
                members.AddRange(page.Select(static member => member.UserEmail));
            }

            return members;
        }
        catch (EncordException e) when (e.Kind is EncordErrorKind.Authorisation or EncordErrorKind.NotFound)
        {
            return null;
        }
    }
}
