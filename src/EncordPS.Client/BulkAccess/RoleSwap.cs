using EncordPS.Access;
using EncordPS.Bulk;
using EncordPS.Sessions;
using EncordPS.Timing;

namespace EncordPS.BulkAccess;

/// <summary>
/// Gives users of a dataset the other role. The service knows no such change: the old role is taken away and the new one given
/// at once. Where that fails the old one is given back, and who is left without a role is told.
/// </summary>
internal sealed class RoleSwap(ServiceApi api)
{
    // Half a change is worse than a late end: after Ctrl+C the other half is sent all the same.
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(5);

    // Each try has the retries of the session besides.
    private static readonly TimeSpan[] s_delays = [TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3)];

    /// <summary>Changes the role of some users, and sets the outcome of each.</summary>
    /// <exception cref="EncordException">The service refused to take the old role away: nothing is changed.</exception>
    public async Task SendAsync(string dataset, DatasetUserRole role, IReadOnlyList<BulkInput> users, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using CancellationTokenSource end = new();
        using CancellationTokenRegistration stop = cancellationToken.Register(() => end.CancelAfter(s_grace));
        await RemoveAsync(dataset, OtherThan(role), users, end.Token);
        BulkInput[] removed = [.. users.Where(static user => user.Failure is null)];
        if (removed.Length > 0)
        {
            await new DatasetUserGrants(api.Persisting()).SendAsync((dataset, role), removed, end.Token);
        }

        await RestoreAsync(dataset, OtherThan(role), [.. users.Where(static user => user.Failure is not null)], end.Token);
        foreach (BulkInput user in users)
        {
            RefuseUnless(role, user);
        }
    }

    private static DatasetUserRole OtherThan(DatasetUserRole role) =>
        role == DatasetUserRole.Admin ? DatasetUserRole.User : DatasetUserRole.Admin;

    private async Task RemoveAsync(
        string dataset, DatasetUserRole old, IReadOnlyList<BulkInput> users, CancellationToken cancellationToken)
    {
        try
        {
            await new DatasetUserOperations(api.Knowing(() => ListedUsers.Describe(users, _ => $"{old}"))).RemoveAsync(
                dataset, users.Select(static user => user.Value), cancellationToken);
        }
        catch (EncordException e) when (!IsRefusal(e))
        {
            // It may have been carried out: whoever has a role keeps it when the old one is given back.
            foreach (BulkInput user in users)
            {
                user.Failure = e;
            }
        }
    }

    private static bool IsRefusal(EncordException failure) =>
        failure.IsRateLimited
        || (!failure.IsTransient && failure.Kind is not (EncordErrorKind.MalformedAnswer or EncordErrorKind.Server));

    private async Task RestoreAsync(string dataset, DatasetUserRole old, BulkInput[] users, CancellationToken cancellationToken)
    {
        BulkInput[] open = [.. users.Select(static user => new BulkInput(user.Value, user))];
        foreach (TimeSpan delay in s_delays)
        {
            if (open.Length == 0)
            {
                return;
            }

            await api.Session.Transport.Clock.DelayAsync(delay, cancellationToken);
            await new DatasetUserGrants(api.Persisting()).SendAsync((dataset, old), open, cancellationToken);
            foreach (BulkInput restored in open.Where(static attempt => attempt.Failure is null))
            {
                Explain((BulkInput)restored.Source!, Kept(old, ((BulkInput)restored.Source!).Failure!));
            }

            open = [.. open.Where(static attempt => attempt.Failure is not null)];
        }

        foreach (BulkInput lost in open)
        {
            Explain((BulkInput)lost.Source!, Lost(dataset, old, lost.Failure!));
        }
    }

    private static void Explain(BulkInput user, EncordException failure)
    {
        user.Failure = failure;
        user.FailedOwner = null;
    }

    private static EncordException Kept(DatasetUserRole old, EncordException cause) =>
        Because(cause, cause.Kind, $"The role was not changed, and the old role {old} was given back. {cause.Message}");

    private static EncordException Lost(string dataset, DatasetUserRole old, EncordException cause) =>
        Because(
            cause, EncordErrorKind.RoleLost,
            $"Left without a role on dataset {dataset}: {old} was taken away, the other role could not be given, and neither could {old} "
            + $"be given back. {cause.Message}");

    private static EncordException Because(EncordException cause, EncordErrorKind kind, string message) => new(kind, message, cause)
    {
        StatusCode = cause.StatusCode,
        Code = cause.Code,
        TraceId = cause.TraceId,
        RetryAfter = cause.RetryAfter,
        // How things are is known, and the same again does no harm.
        IsSafeToRetry = true,
    };

    // Somebody else may have given the old role again in between; whoever has a role keeps it.
    private static void RefuseUnless(DatasetUserRole role, BulkInput user)
    {
        if (user.Results.Cast<DatasetUser>().FirstOrDefault() is { } now && now.UserRole != role)
        {
            user.Results = [];
            user.Failure = new EncordException(
                EncordErrorKind.Server, $"The role was not changed: the service still says {now.UserRole} after it was asked for {role}.")
            {
                IsSafeToRetry = true,
            };
        }
    }
}
