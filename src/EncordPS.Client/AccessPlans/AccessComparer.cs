using EncordPS.AccessGrants;
using EncordPS.AccessLists;

namespace EncordPS.AccessPlans;

/// <summary>Compares what is wanted in one place with what is there. It asks nobody: the same input gives the same changes.</summary>
/// <param name="directory">The groups that there are.</param>
/// <param name="isExact">Whether whoever is in no line loses the role.</param>
internal sealed class AccessComparer(AccessDirectory directory, bool isExact)
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
            AddRemovals(state, wanted, hasFindings, changes, findings);
        }

        return new ScopeComparison(changes, findings);
    }

    // A wrong line may be about somebody who would lose the role because of it.
    private static void AddRemovals(
        AccessState state, WantedRoles wanted, bool hasFindings, List<AccessChange> changes, List<AccessFinding> findings)
    {
        if (hasFindings || findings.Count > 0)
        {
            return;
        }

        foreach (AccessGrant grant in state.Grants.Where(grant => !wanted.Has(PrincipalKeys.Of(grant))))
        {
            if (state.Place.Scope == AccessScope.Organisation)
            {
                findings.Add(new AccessFinding(
                    AccessProblem.NotPossible, new DesiredLine("organisation", grant.Principal),
                    $"{grant.Principal} is in no line; nobody is taken out of the organisation by a plan, which could not bring the "
                    + "user's roles back: use Remove-EncordOrganisationUser", state.Place));
            }
            else
            {
                changes.Add(Removal(grant));
            }
        }
    }

    private static AccessChange Removal(AccessGrant grant) => new()
    {
        Action = nameof(AccessAction.Remove),
        Scope = grant.Scope,
        Id = grant.Id,
        Title = grant.Title,
        PrincipalType = grant.PrincipalType,
        Principal = grant.Principal,
        PrincipalId = grant.PrincipalId,
        CurrentRole = grant.Role,
        Reason = "no line wants it",
    };
}
