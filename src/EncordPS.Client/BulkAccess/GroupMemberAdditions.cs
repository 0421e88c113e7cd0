using EncordPS.Access;
using EncordPS.Bulk;
using EncordPS.Protocols;
using EncordPS.Sessions;

namespace EncordPS.BulkAccess;

/// <summary>Makes users members of groups, many in a request. The result is the member as the service confirms it.</summary>
/// <param name="api">The service.</param>
/// <param name="names">The names of groups, by their ids.</param>
internal sealed class GroupMemberAdditions(ServiceApi api, IReadOnlyDictionary<Guid, string> names) : IBulkOperation<string>
{
    private readonly GroupMemberOperations _members = new(api);

    /// <inheritdoc />
    public Task SendAsync(string key, IReadOnlyList<BulkInput> inputs, CancellationToken cancellationToken) =>
        new GroupBatch(api, key, cancellationToken).SendAsync(inputs, part => SendPartAsync(Guid.Parse(key), part, cancellationToken));

    private async Task SendPartAsync(Guid group, IReadOnlyList<BulkInput> part, CancellationToken cancellationToken)
    {
        string name = names.TryGetValue(group, out string? known) ? known : "";
        Page<GroupMember> page = await _members.AddAsync(group, name, part.Select(static input => input.Value), cancellationToken);
        ILookup<string, GroupMember> members = ByEmail(page.Entries);
        if (page.NextToken is not null && part.Any(input => !members.Contains(input.Value)))
        {
            // The answer is a page of all members, of whom the new ones may be on a later page.
            members = ByEmail((await ListedUsers.ReadAsync(
                _members.ListAsync(group, name, cancellationToken), static member => member.UserEmail)).Values);
        }

        foreach (BulkInput input in part)
        {
            input.Results = [.. members[input.Value].Take(1)];
            input.Failure = input.Results.Count > 0 ? null : NotConfirmed(input.Value);
        }
    }

    private static ILookup<string, GroupMember> ByEmail(IEnumerable<GroupMember> members) =>
        members.ToLookup(static member => member.UserEmail, StringComparer.OrdinalIgnoreCase);

    private static EncordException NotConfirmed(string email) =>
        new(EncordErrorKind.MalformedAnswer, $"The service did not say that {email} is a member now.") { IsSafeToRetry = true };
}
