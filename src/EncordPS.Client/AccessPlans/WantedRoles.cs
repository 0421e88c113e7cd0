using EncordPS.AccessGrants;
using EncordPS.AccessLists;

namespace EncordPS.AccessPlans;

/// <summary>The roles that the lines about one place want, each principal once, and what is wrong with the lines.</summary>
/// <param name="directory">The groups that there are.</param>
/// <param name="state">The place, and what is there.</param>
/// <param name="current">What is there, by the keys of the principals.</param>
internal sealed class WantedRoles(AccessDirectory directory, AccessState state, IReadOnlyDictionary<string, AccessGrant> current)
{
    private readonly Dictionary<string, WantedRole?> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WantedRole> _first = new(StringComparer.Ordinal);

    public List<AccessFinding> Findings { get; } = [];

    /// <summary>The roles in the order of the lines, but for those of which lines contradict each other.</summary>
    public IEnumerable<WantedRole> Roles => _byKey.Values.OfType<WantedRole>();

    public bool Has(string key) => _byKey.ContainsKey(key);

    public void Add(ResolvedLine line)
    {
        if (Read(line) is not { } role)
        {
            return;
        }

        if (!_first.TryGetValue(role.Key, out WantedRole? first))
        {
            _first[role.Key] = role;
            _byKey[role.Key] = role;
        }
        else if (first.Role != role.Role)
        {
            // Neither counts: which is meant only their author knows.
            _byKey[role.Key] = null;
            Find(
                AccessProblem.Contradiction, line,
                $"it wants {role.Role} for {role.Principal}, and {first.Line.Where} wants {first.Role}");
        }
    }

    private WantedRole? Read(ResolvedLine line)
    {
        if (line.PrincipalType == AccessPrincipalType.User)
        {
            string user = line.Line.Principal;
            return Read(line, PrincipalKeys.OfUser(user), user, "");
        }

        return FindGroup(line) is { } group ? Read(line, PrincipalKeys.OfGroup(group.Id), group.Name, group.Id) : null;
    }

    private WantedRole? Read(ResolvedLine line, string key, string principal, string id)
    {
        // A role that this version does not know can stay as it is.
        current.TryGetValue(key, out AccessGrant? grant);
        string? role = AccessRoles.Find(state.Place.Scope, line.Line.Role)
            ?? (string.Equals(grant?.Role, line.Line.Role, StringComparison.OrdinalIgnoreCase) ? grant!.Role : null);
        if (role is not null)
        {
            return new WantedRole(key, line.Line, line.PrincipalType, principal, id, role);
        }

        Find(AccessProblem.InvalidRole, line, $"'{line.Line.Role}' is not a role: expected {AccessRoles.Expected(state.Place.Scope)}");
        return null;
    }

    private (string Id, string Name)? FindGroup(ResolvedLine line)
    {
        (string Id, string Name)[] found = [.. Candidates(line.Line).Distinct()];
        if (found.Length == 0)
        {
            Find(AccessProblem.GroupNotFound, line, $"there is no group '{NameIn(line.Line)}'");
        }
        else if (found.Length > 1)
        {
            Find(AccessProblem.TitleNotUnique, line,
                $"{found.Length} groups have the name '{line.Line.Principal}'; name one by its PrincipalId: "
                + string.Join(", ", found.Select(static one => one.Id)));
        }
        else if (line.Line.PrincipalId.Length > 0 && line.Line.Principal.Length > 0 && found[0].Name.Trim() != line.Line.Principal)
        {
            Find(AccessProblem.Contradiction, line,
                $"its PrincipalId is that of the group '{found[0].Name}', and its Principal says '{line.Line.Principal}'");
        }
        else
        {
            return found[0];
        }

        return null;
    }

    // Groups of other organisations are not listed, but where they have a role they are seen.
    private IEnumerable<(string Id, string Name)> Candidates(DesiredLine line)
    {
        IEnumerable<(string Id, string Name)> there = state.Grants
            .Where(static grant => grant.PrincipalId.Length > 0).Select(static grant => (grant.PrincipalId, grant.Principal));
        if (line.PrincipalId.Length > 0)
        {
            IEnumerable<(string Id, string Name)> listed = Guid.TryParse(line.PrincipalId, out Guid id)
                && directory.Find(AccessScope.Group, id) is { } place ? [(place.Id, place.Title!)] : [];
            return listed.Concat(there.Where(group => group.Id.Equals(line.PrincipalId, StringComparison.OrdinalIgnoreCase))).Take(1);
        }

        return directory.Find(AccessScope.Group, line.Principal).Select(static place => (place.Id, place.Title!))
            .Concat(there.Where(group => group.Name.Trim() == line.Principal));
    }

    private static string NameIn(DesiredLine line) => line.PrincipalId.Length > 0 ? line.PrincipalId : line.Principal;

    private void Find(AccessProblem problem, ResolvedLine line, string message) =>
        Findings.Add(new AccessFinding(problem, line.Line, message, state.Place));
}
