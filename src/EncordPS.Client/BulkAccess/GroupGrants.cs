using EncordPS.Access;
using EncordPS.Bulk;
using EncordPS.Sessions;

namespace EncordPS.BulkAccess;

/// <summary>Gives groups a role on datasets or folders, many in a request.</summary>
/// <param name="api">The service.</param>
/// <param name="passThru">Whether the results are the groups as they are afterwards; one more request for each batch.</param>
internal sealed class GroupGrants(ServiceApi api, bool passThru) : IBulkOperation<GroupAccess>
{
    /// <inheritdoc />
    public async Task SendAsync(GroupAccess key, IReadOnlyList<BulkInput> inputs, CancellationToken cancellationToken)
    {
        await key.BatchOf(api, cancellationToken).SendAsync(
            inputs, part => key.GiveAsync(api, part.Select(static input => input.Value), cancellationToken));
        BulkInput[] given = [.. inputs.Where(static input => input.Failure is null)];
        if (passThru && given.Length > 0)
        {
            await key.BatchOf(api, cancellationToken).SendAsync(given, _ => ReadAsync(key, given, cancellationToken));
        }
    }

    private async Task ReadAsync(GroupAccess access, BulkInput[] given, CancellationToken cancellationToken)
    {
        ILookup<string, object> groups = await access.ListAsync(api, cancellationToken);
        foreach (BulkInput input in given)
        {
            input.Results = [.. groups[input.Value]];
        }
    }
}
