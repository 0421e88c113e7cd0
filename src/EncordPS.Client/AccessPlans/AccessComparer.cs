using EncordPS.AccessGrants;
using EncordPS.AccessLists;

namespace EncordPS.AccessPlans;

/// <summary>Compares what is wanted in one place with what is there. It asks nobody: the same input gives the same changes.</summary>
/// <param name="directory">The groups that there are.</param>
/// <param name="isExact">Whether whoever is in no line loses the role.</param>
/// <param name="leaving">Who is taken out of the organisation, by their keys, and so out of all places.</param>
internal sealed class AccessComparer(AccessDirectory directory, bool isExact, IReadOnlyCollection<string> leaving)
{
    /// <param name="state">What is there.</param>
    /// <param name="lines">The lines about the place.</param>
    /// <param name="hasFindings">Whether other lines are wrong that are, or may be, about the place: nothing is removed then.</param>
    public ScopeComparison Compare(AccessState state, IReadOnlyList<ResolvedLine> lines, bool hasFindings)
    {
        Dictionary<string, AccessGrant> current = PrincipalKeys.ByKey(state.Grants);
        WantedRoles wanted = new(directory, state, current);
        foreach (ResolvedLine line in lines)
        {
            wanted.Add(line);
        }

        List<AccessFinding> findings = [.. wanted.Findings];
        List<AccessChange> changes = [];
        foreach (WantedRole role in wanted.Roles)
        {
            current.TryGetValue(role.Key, out AccessGrant? grant);
            if (grant is not null && grant.Role != role.Role && state.Place.Scope == AccessScope.Organisation)
            {
                findings.Add(new AccessFinding(
                    AccessProblem.NotPossible, role.Line,
                    $"the user is {grant.Role} in the organisation, and no call changes that", state.Place));
            }
            else if (grant?.Role != role.Role)
            {
                changes.Add(role.ToChange(state.Place, grant));
            }
        }

        if (isExact)
        {
            AddRemovals(state, wanted, hasFindings, lines.Count, changes, findings);
        }

        return new ScopeComparison(changes, findings);
    }

    // A wrong line may be about somebody who would lose the role because of it.
    private void AddRemovals(
        AccessState state, WantedRoles wanted, bool hasFindings, int lines, List<AccessChange> changes, List<AccessFinding> findings)
    {
        if (hasFindings || findings.Count > 0)
        {
            return;
        }

        foreach (AccessGrant grant in state.Grants.Where(grant => !wanted.Has(PrincipalKeys.Of(grant))))
        {
            if (leaving.Contains(PrincipalKeys.Of(grant)) && state.Place.Scope != AccessScope.Organisation)
            {
                changes.Add(Removal(grant, "no line wants the user in the organisation"));
            }
            else if (lines > 0)
            {
                changes.Add(Removal(grant, "no line wants it"));
            }
        }
    }

    private static AccessChange Removal(AccessGrant grant, string reason) => new()
    {
        Action = nameof(AccessAction.Remove),
        Scope = grant.Scope,
        Id = grant.Id,
        Title = grant.Title,
        PrincipalType = grant.PrincipalType,
        Principal = grant.Principal,
        PrincipalId = grant.PrincipalId,
        CurrentRole = grant.Role,
        MemberType = grant.MemberType,
        Reason = reason,
    };
}
