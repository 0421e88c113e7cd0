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
        AccessDirectory directory = await AccessDirectory.ReadAsync(api, ScopesToList(lines), cancellationToken);
        ILookup<string, ResolvedLine> resolved = Resolve(lines, directory);
        AccessComparer comparer = new(directory, isExact);
        bool isAnyPlaceUnknown = _findings.Exists(static finding => finding.Place is null);
        HashSet<string> withFindings = new(_findings.Select(static finding => finding.Place?.Key ?? ""), StringComparer.OrdinalIgnoreCase);
        await foreach (AccessState state in OrderedThrottle.RunAsync(
            resolved.Select(static same => same.First().Place), throttleLimit, new AccessReader(api).ReadAsync, cancellationToken))
        {
            onRead(1);
            Compare(comparer, state, [.. resolved[state.Place.Key]], isAnyPlaceUnknown || withFindings.Contains(state.Place.Key));
        }
    }

    private static IEnumerable<AccessScope> ScopesToList(IReadOnlyList<DesiredLine> lines)
    {
        IEnumerable<AccessScope> named = lines.Select(LineResolver.ScopeOf).OfType<AccessScope>()
            .Where(static scope => scope != AccessScope.Organisation);
        return lines.Any(LineResolver.IsOfGroup) ? named.Append(AccessScope.Group) : named;
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
