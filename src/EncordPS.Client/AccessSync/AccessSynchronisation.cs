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
    public IEnumerable<AccessWrite> Writes =>
        _scopes.SelectMany(static scope => scope.Writes).Concat(_scopes.SelectMany(static scope => scope.OwnWrites));

    /// <summary>Reads every place again, and asks the guards.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        // Also where the guards are off: the caller's own access comes last.
        CallerFacts guards = new(api, plan, options.MaximumRemoval);
        _scopes = [.. plan.Scopes.Select(scope => new ScopeSync(api, scope, guards, options.IsForced))];
        await ForEachAsync(static (scope, token) => scope.PrepareAsync(token), cancellationToken);
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
        await ForEachAsync(static (scope, token) => scope.WriteAsync(token), cancellationToken);
        await ForEachAsync(static (scope, token) => scope.VerifyOthersAsync(token), cancellationToken);
        foreach (ScopeSync scope in _scopes)
        {
            await scope.WriteOwnAsync(cancellationToken);
        }
    }

    private async Task ForEachAsync(Func<ScopeSync, CancellationToken, Task> act, CancellationToken cancellationToken)
    {
        await foreach (int done in OrderedThrottle.RunAsync(
            _scopes,
            options.ThrottleLimit,
            async (scope, token) =>
            {
                await act(scope, token);
                return 1;
            },
            cancellationToken))
        {
            onDone(done);
        }
    }
}
