using EncordPS.AccessGrants;
using EncordPS.AccessLists;
using EncordPS.Bulk;
using EncordPS.Sessions;

namespace EncordPS.AccessPlans;

/// <summary>
/// Compares a list of who is to have access with what the service says. It reads the places that the lines name, and writes nothing.
/// </summary>
/// <param name="api">The service.</param>
/// <param name="throttleLimit">How many places are read at the same time.</param>
/// <param name="onRead">Told of each place that was read.</param>
internal sealed class AccessComparison(ServiceApi api, int throttleLimit, Action<int> onRead)
{
    private readonly AccessReader _reader = new(api);
    private readonly List<AccessFinding> _findings = [];
    private readonly List<PlannedScope> _scopes = [];

    /// <summary>What is wrong with the lines.</summary>
    public IReadOnlyList<AccessFinding> Findings => _findings;

    /// <summary>The places that are to be changed, in the order of the lines.</summary>
    public IReadOnlyList<PlannedScope> Scopes => _scopes;

    /// <param name="lines">The list.</param>
    /// <param name="isExact">Whether whoever is in no line loses the role, in the places that the lines name.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task RunAsync(IReadOnlyList<DesiredLine> lines, bool isExact, CancellationToken cancellationToken)
    {
        AccessDirectory directory = await AccessDirectory.ReadAsync(api, ScopesToList(lines, isExact), cancellationToken);
        ILookup<string, ResolvedLine> resolved = Resolve(lines, directory);
        Leavers? leavers = isExact && _findings.Count == 0 && resolved.Contains(AccessPlace.Organisation.Key)
            ? await Leavers.FindAsync(_reader, resolved, _findings, cancellationToken)
            : null;
        AccessComparer comparer = new(directory, isExact, leavers?.Keys ?? []);
        bool isAnyPlaceUnknown = _findings.Exists(static finding => finding.Place is null);
        HashSet<string> withFindings = new(
            _findings.Select(static finding => finding.Place?.Key ?? ""), StringComparer.OrdinalIgnoreCase);
        if (leavers is null)
        {
            withFindings.Add(AccessPlace.Organisation.Key);
        }

        await foreach (AccessState state in OrderedThrottle.RunAsync(
            PlacesToRead(resolved, directory, leavers),
            throttleLimit,
            (place, token) => ReadAsync(place, leavers, token),
            cancellationToken))
        {
            onRead(1);
            Compare(comparer, state, [.. resolved[state.Place.Key]], isAnyPlaceUnknown || withFindings.Contains(state.Place.Key));
        }

        if (leavers is not null && _findings.Count > 0)
        {
            leavers.KeepAll(_scopes);
        }
    }

    private static IEnumerable<AccessPlace> PlacesToRead(
        ILookup<string, ResolvedLine> resolved, AccessDirectory directory, Leavers? leavers) =>
        resolved.Select(static same => same.First().Place).Concat(leavers is not { Keys.Count: > 0 } ? [] : directory.Places.Where(
            place => place.Scope is AccessScope.Dataset or AccessScope.Group && !resolved.Contains(place.Key)));

    private Task<AccessState> ReadAsync(AccessPlace place, Leavers? leavers, CancellationToken cancellationToken) =>
        leavers is not null && place.Scope == AccessScope.Organisation
            ? Task.FromResult(leavers.Organisation)
            : _reader.ReadAsync(place, cancellationToken);

    // Whoever leaves the organisation leaves all else with it.
    private static IEnumerable<AccessScope> ScopesToList(IReadOnlyList<DesiredLine> lines, bool isExact)
    {
        AccessScope[] named = [.. lines.Select(LineResolver.ScopeOf).OfType<AccessScope>().Distinct()];
        return named.Where(static scope => scope != AccessScope.Organisation)
            .Concat(lines.Any(LineResolver.IsOfGroup) ? [AccessScope.Group] : [])
            .Concat(isExact && named.Contains(AccessScope.Organisation) ? [AccessScope.Dataset, AccessScope.Group] : []);
    }

    private ILookup<string, ResolvedLine> Resolve(IReadOnlyList<DesiredLine> lines, AccessDirectory directory)
    {
        LineResolver resolver = new(directory);
        List<ResolvedLine> resolved = [];
        foreach (DesiredLine line in lines)
        {
            (ResolvedLine? known, AccessFinding? finding) = resolver.Resolve(line);
            if (finding is not null)
            {
                _findings.Add(finding);
            }
            else
            {
                resolved.Add(known!);
            }
        }

        return resolved.ToLookup(static line => line.Place.Key, StringComparer.OrdinalIgnoreCase);
    }

    private void Compare(AccessComparer comparer, AccessState state, ResolvedLine[] lines, bool hasFindings)
    {
        if (state.Failure is { } failure)
        {
            if (lines.Length == 0 && failure.Kind is not (EncordErrorKind.Authorisation or EncordErrorKind.NotFound))
            {
                _findings.Add(new AccessFinding(
                    AccessProblem.PlaceNotFound, Leavers.Line, $"what the users have who leave is not known: {failure.Message}",
                    state.Place, failure));
            }

            _findings.AddRange(lines.Select(line =>
                new AccessFinding(AccessProblem.PlaceNotFound, line.Line, failure.Message, state.Place, failure)));
            return;
        }

        ScopeComparison comparison = comparer.Compare(state, lines, hasFindings);
        _findings.AddRange(comparison.Findings);
        if (comparison.Changes.Count > 0)
        {
            PlannedScope scope = new(state.Place, state.Grants, comparison.Changes);
            foreach (AccessChange change in scope.Changes)
            {
                change.Origin = scope;
            }

            _scopes.Add(scope);
        }
    }
}
