using EncordPS.Access;
using EncordPS.Bulk;
using EncordPS.Sessions;

namespace EncordPS.BulkAccess;

/// <summary>Takes users out of groups, many in a request.</summary>
internal sealed class GroupMemberRemovals(ServiceApi api) : IBulkOperation<string>
{
    private readonly GroupMemberOperations _members = new(api);

    /// <inheritdoc />
    public async Task SendAsync(string key, IReadOnlyList<BulkInput> inputs, CancellationToken cancellationToken)
    {
        Guid group = Guid.Parse(key);
        await ListedUsers.FindAsync(
            BulkOwner.OfGroup(key), inputs, _members.ListAsync(group, "", cancellationToken), static member => member.UserEmail,
            $"The user is no member of group {key}.");
        await new GroupBatch(api, key, cancellationToken).SendAsync(
            [.. inputs.Where(static input => input.Failure is null)],
            part => new GroupMemberOperations(api.Knowing(() => ListedUsers.Describe(part, static _ => "Member")))
                .RemoveAsync(group, part.Select(static input => input.Value), cancellationToken));
    }
}
