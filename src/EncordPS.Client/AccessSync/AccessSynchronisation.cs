using EncordPS.AccessLists;
using EncordPS.AccessPlans;
using EncordPS.Bulk;
using EncordPS.Sessions;

namespace EncordPS.AccessSync;

/// <summary>
/// Carries out a plan. First every place is read again; then, if there is anything to do, the way back is written down; then the
/// writes go out, those about the caller after all others; last every place is read once more.
/// </summary>
/// <param name="api">The service.</param>
/// <param name="plan">The plan.</param>
/// <param name="options">How.</param>
/// <param name="onDone">Told of each place that a step is through with.</param>
internal sealed class AccessSynchronisation(ServiceApi api, AccessPlan plan, SyncOptions options, Action<int> onDone)
{
    private ScopeSync[] _scopes = [];

    /// <summary>The places, in the order of the plan.</summary>
    public IReadOnlyList<ScopeSync> Scopes => _scopes;

    /// <summary>The writes that are to be sent, in their order.</summary>
    public IEnumerable<AccessWrite> Writes => Organisation.SelectMany(static scope => scope.GivingWrites)
        .Concat(Others.SelectMany(static scope => scope.Writes))
        .Concat(Organisation.SelectMany(static scope => scope.TakingWrites))
        .Concat(_scopes.SelectMany(static scope => scope.OwnWrites));

    // Whoever is to have a role has to be in the organisation, and whoever leaves it loses all roles.
    private IEnumerable<ScopeSync> Organisation => _scopes.Where(static scope => scope.Place.Scope == AccessScope.Organisation);

    private IEnumerable<ScopeSync> Others => _scopes.Where(static scope => scope.Place.Scope != AccessScope.Organisation);

    /// <summary>Reads every place again, and asks the guards.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        // Also where the guards are off: the caller's own access comes last.
        CallerFacts guards = new(api, plan, options.MaximumRemoval);
        _scopes = [.. plan.Scopes.Select(scope => new ScopeSync(api, scope, guards, options.IsForced))];
        await ForEachAsync(_scopes, static (scope, token) => scope.PrepareAsync(token), cancellationToken);
        KeepInOrganisation();
    }

    /// <summary>Writes the way back down, sends what is to be sent, and looks at what came of it.</summary>
    /// <exception cref="AccessFileException">The way back cannot be written down: nothing is sent.</exception>
    public async Task WriteAsync(string rollbackPath, CancellationToken cancellationToken)
    {
        if (!Writes.Any())
        {
            return;
        }

        Rollback.Ensure(rollbackPath, plan, api.Session.Transport.Clock.GetUtcNow());
        await ForEachAsync(Organisation, static (scope, token) => scope.GiveAsync(token), cancellationToken, steps: 0);
        await ForEachAsync(Others, WriteAsync, cancellationToken);
        await ForEachAsync(Others, static (scope, token) => scope.VerifyOthersAsync(token), cancellationToken);
        KeepInOrganisation();
        await ForEachAsync(Organisation, static (scope, token) => scope.TakeAsync(token), cancellationToken);
        await ForEachAsync(Organisation, static (scope, token) => scope.VerifyOthersAsync(token), cancellationToken);
        foreach (ScopeSync scope in _scopes)
        {
            await scope.WriteOwnAsync(cancellationToken);
        }
    }

    private static async Task WriteAsync(ScopeSync scope, CancellationToken cancellationToken)
    {
        await scope.GiveAsync(cancellationToken);
        await scope.TakeAsync(cancellationToken);
    }

    private void KeepInOrganisation()
    {
        foreach (ScopeSync organisation in options.IsForced ? [] : Organisation)
        {
            organisation.Keep(Others.SelectMany(static scope => scope.Changes));
        }
    }

    private async Task ForEachAsync(
        IEnumerable<ScopeSync> scopes, Func<ScopeSync, CancellationToken, Task> act, CancellationToken cancellationToken, int steps = 1)
    {
        await foreach (int done in OrderedThrottle.RunAsync(
            scopes,
            options.ThrottleLimit,
            async (scope, token) =>
            {
                await act(scope, token);
                return steps;
            },
            cancellationToken))
        {
            onDone(done);
        }
    }
}
