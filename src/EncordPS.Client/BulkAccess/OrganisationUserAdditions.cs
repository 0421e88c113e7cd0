using EncordPS.Access;
using EncordPS.Bulk;
using EncordPS.Sessions;

namespace EncordPS.BulkAccess;

/// <summary>
/// Makes people users of the organisation: the service takes one in a request, and answers nothing. So all of them are listed
/// afterwards, which also settles what a lost answer left open, and which role somebody has who was there already.
/// </summary>
/// <param name="api">The service.</param>
/// <param name="throttleLimit">How many requests are under way at the same time.</param>
internal sealed class OrganisationUserAdditions(ServiceApi api, int throttleLimit) : IBulkOperation<ValueTuple>
{
    private readonly OrganisationUserOperations _users = new(api);

    /// <inheritdoc />
    public async Task SendAsync(ValueTuple key, IReadOnlyList<BulkInput> inputs, CancellationToken cancellationToken)
    {
        await foreach (bool _ in OrderedThrottle.RunAsync(
            inputs.Cast<NewOrganisationUser>(), throttleLimit, AddAsync, cancellationToken))
        {
            // Each has noted its own outcome.
        }

        Dictionary<string, OrganisationUser> users = await ReadAsync(cancellationToken);
        foreach (NewOrganisationUser input in inputs.Cast<NewOrganisationUser>())
        {
            Settle(input, users.TryGetValue(input.Value, out OrganisationUser? user) ? user : null);
        }
    }

    private async Task<bool> AddAsync(NewOrganisationUser input, CancellationToken cancellationToken)
    {
        try
        {
            await _users.AddAsync(input.Value, input.Role, input.Type, cancellationToken);
        }
        catch (EncordException e)
        {
            input.Failure = e;
        }

        return input.Failure is null;
    }

    // Who may add users may be refused the list of them.
    private async Task<Dictionary<string, OrganisationUser>> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await ListedUsers.ReadAsync(_users.ListAsync(cancellationToken), static user => user.UserEmail);
        }
        catch (EncordException)
        {
            return [];
        }
    }

    private static void Settle(NewOrganisationUser input, OrganisationUser? user)
    {
        if (user is not null && (input.Failure is null || input.IsLike(user)))
        {
            input.Failure = null;
            input.Results = [user];
        }
        else if (user is not null && input.Failure?.Kind == EncordErrorKind.AlreadyExists)
        {
            input.Failure = new EncordException(
                EncordErrorKind.AlreadyExists,
                $"The user belongs to the organisation already, as {user.RoleName} ({user.MemberTypeName}), and no call changes that.");
        }
        else if (input.Failure is null)
        {
            input.Results = [input.ToUser()];
        }
    }
}
