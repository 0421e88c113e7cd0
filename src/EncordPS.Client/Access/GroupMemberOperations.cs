using System.Runtime.CompilerServices;
using EncordPS.Answers;
using EncordPS.Protocols;
using EncordPS.Sessions;

namespace EncordPS.Access;

/// <summary>The members of the organisation's groups.</summary>
internal sealed class GroupMemberOperations(ServiceApi api)
{
    /// <summary>The members of a group.</summary>
    /// <param name="group">The group.</param>
    /// <param name="name">Its name, which stands in the result; the service does not tell it here.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async IAsyncEnumerable<IReadOnlyList<GroupMember>> ListAsync(
        Guid group, string name, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        UserListing<GroupMember> listing = new(
            api, PathOf(group), AccessJson.Default.GroupMember, static member => member.UserEmail);
        await foreach (IReadOnlyList<GroupMember> page in listing.ReadAsync(cancellationToken))
        {
            yield return Named(page, group, name);
        }
    }

    /// <summary>
    /// Makes users members of a group, and invites those who are new to the organisation. Repeatable: who is a member stays one.
    /// </summary>
    /// <returns>The members that there are now, as far as one page goes.</returns>
    public async Task<Page<GroupMember>> AddAsync(
        Guid group, string name, IEnumerable<string> emails, CancellationToken cancellationToken)
    {
        RestCall call = new(HttpMethod.Post, PathOf(group)) { Body = UserLists.ToBody(emails), IsRepeatable = true };
        Page<GroupMember> page = await api.Rest.PageAsync(
            call, static () => new GeneratedElementReader<GroupMember>(AccessJson.Default.GroupMember), cancellationToken);
        Named(page.Entries, group, name);
        return page;
    }

    /// <summary>Takes users out of a group. Repeatable: who is no member is ignored.</summary>
    public Task RemoveAsync(Guid group, IEnumerable<string> emails, CancellationToken cancellationToken) =>
        api.RemoveUsersAsync(PathOf(group), emails, cancellationToken);

    private static IReadOnlyList<GroupMember> Named(IReadOnlyList<GroupMember> members, Guid group, string name)
    {
        foreach (GroupMember member in members)
        {
            member.GroupHash = group;
            member.GroupName = name;
        }

        return members;
    }

    private static string PathOf(Guid group) => $"organisation/groups/{group:D}/users";
}
