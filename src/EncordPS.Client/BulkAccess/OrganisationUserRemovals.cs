using EncordPS.Access;
using EncordPS.Bulk;
using EncordPS.Sessions;

namespace EncordPS.BulkAccess;

/// <summary>Ends memberships of the organisation, one in a request. The last admin and the caller are kept, unless it is forced.</summary>
/// <param name="api">The service.</param>
/// <param name="isForced">Whether the user wants these all the same.</param>
internal sealed class OrganisationUserRemovals(ServiceApi api, bool isForced) : IBulkOperation<ValueTuple>
{
    private readonly OrganisationUserOperations _users = new(api);
    private readonly Caller _caller = new(api);

    /// <inheritdoc />
    public async Task SendAsync(ValueTuple key, IReadOnlyList<BulkInput> inputs, CancellationToken cancellationToken)
    {
        HashSet<string> admins = isForced ? [] : await ReadAdminsAsync(cancellationToken);
        foreach (BulkInput input in inputs)
        {
            try
            {
                await ThrowIfKeptAsync(input.Value, admins, cancellationToken);
                await _users.RemoveAsync(input.Value, cancellationToken);
                admins.Remove(input.Value);
            }
            catch (EncordException e)
            {
                input.Failure = e;
            }
        }
    }

    private async Task ThrowIfKeptAsync(string email, HashSet<string> admins, CancellationToken cancellationToken)
    {
        if (isForced)
        {
            return;
        }

        CallerMatch match = await _caller.CompareAsync(email, cancellationToken);
        if (match == CallerMatch.Yes)
        {
            throw new EncordException(EncordErrorKind.OwnAccess, "This is you: you would lose all access to the organisation.");
        }

        if (match == CallerMatch.Perhaps)
        {
            throw new EncordException(EncordErrorKind.OwnAccess, Caller.Doubt);
        }

        if (admins.Count == 1 && admins.Contains(email))
        {
            throw new EncordException(EncordErrorKind.LastAdmin, "It is the last admin of the organisation that you can see.");
        }
    }

    private async Task<HashSet<string>> ReadAdminsAsync(CancellationToken cancellationToken)
    {
        try
        {
            Dictionary<string, OrganisationUser> users = await ListedUsers.ReadAsync(
                _users.ListAsync(cancellationToken), static user => user.UserEmail);
            return new HashSet<string>(
                users.Values.Where(static user => user.Role == OrganisationRole.Admin).Select(static user => user.UserEmail),
                StringComparer.OrdinalIgnoreCase);
        }
        catch (EncordException e) when (e.Kind == EncordErrorKind.Authorisation)
        {
            // The service decides then who may be removed.
            return [];
        }
    }
}
