using EncordPS.Access;
using EncordPS.Bulk;
using EncordPS.Sessions;

namespace EncordPS.BulkAccess;

/// <summary>
/// Ends memberships of the organisation, one in a request. The last admin and the caller are kept, unless it is forced. Where no
/// answer tells what became of a removal, the list of the users does.
/// </summary>
/// <param name="api">The service.</param>
/// <param name="isForced">Whether the user wants these all the same.</param>
internal sealed class OrganisationUserRemovals(ServiceApi api, bool isForced) : IBulkOperation<ValueTuple>
{
    private readonly OrganisationUserOperations _users = new(api);
    private readonly Caller _caller = new(api);

    /// <inheritdoc />
    public async Task SendAsync(ValueTuple key, IReadOnlyList<BulkInput> inputs, CancellationToken cancellationToken)
    {
        Dictionary<string, OrganisationUser> users = isForced ? [] : await TryListAsync(cancellationToken);
        HashSet<string> admins = new(
            users.Values.Where(static user => user.Role == OrganisationRole.Admin).Select(static user => user.UserEmail),
            StringComparer.OrdinalIgnoreCase);
        foreach (BulkInput input in inputs)
        {
            try
            {
                await ThrowIfKeptAsync(input.Value, admins, cancellationToken);
                await RemoveAsync(input, users, cancellationToken);
                admins.Remove(input.Value);
            }
            catch (EncordException e)
            {
                input.Failure = e;
            }
        }
    }

    private Task RemoveAsync(BulkInput input, Dictionary<string, OrganisationUser> users, CancellationToken cancellationToken)
    {
        ServiceApi service = users.TryGetValue(input.Value, out OrganisationUser? known)
            ? api.Knowing(() => ListedUsers.Describe([input], _ => known.RoleName))
            : api;
        return api.Looks.SendAsync(
            [input],
            _ => new OrganisationUserOperations(service).RemoveAsync(input.Value, cancellationToken),
            async some => (await ListAsync(cancellationToken)).ContainsKey(input.Value) ? [] : some.ToArray(),
            cancellationToken);
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

    private Task<Dictionary<string, OrganisationUser>> ListAsync(CancellationToken cancellationToken) =>
        ListedUsers.ReadAsync(_users.ListAsync(cancellationToken), static user => user.UserEmail);

    private async Task<Dictionary<string, OrganisationUser>> TryListAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await ListAsync(cancellationToken);
        }
        catch (EncordException e) when (e.Kind == EncordErrorKind.Authorisation)
        {
            // The service decides then who may be removed.
            return [];
        }
    }
}
