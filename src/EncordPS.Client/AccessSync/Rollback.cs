using EncordPS.AccessLists;
using EncordPS.AccessPlans;

namespace EncordPS.AccessSync;

/// <summary>The plan that takes another plan back.</summary>
internal static class Rollback
{
    /// <summary>
    /// Made of the plan alone, whatever was done of it already: so the second run of the same plan, after the first was ended,
    /// has the same way back.
    /// </summary>
    public static AccessPlan Of(AccessPlan plan) =>
        new(plan.Domain, [.. plan.Scopes.Select(Of)], TakesBack: PlanFile.IdOf(plan));

    /// <summary>Makes sure that the way back of a plan is on the disk. One that is there already stays.</summary>
    /// <exception cref="AccessFileException">There is another file.</exception>
    public static void Ensure(string path, AccessPlan plan, DateTimeOffset now)
    {
        AccessPlan rollback = Of(plan);
        if (!File.Exists(path))
        {
            PlanFile.Write(path, rollback, now);
        }
        else if (!IsOf(path, rollback.TakesBack!))
        {
            throw new AccessFileException(AccessProblem.Contradiction, "it is there already, and takes something else back");
        }
    }

    private static bool IsOf(string path, string id)
    {
        try
        {
            return PlanFile.Read(path).TakesBack == id;
        }
        catch (AccessFileException)
        {
            return false;
        }
    }

    private static PlannedScope Of(PlannedScope scope) => new(
        scope.Place,
        scope.Observed is null ? null : [.. After(scope)],
        [.. scope.Changes.Select(Of)]);

    private static AccessChange Of(AccessChange change) => new()
    {
        Action = change.Action switch
        {
            nameof(AccessAction.Add) => nameof(AccessAction.Remove),
            nameof(AccessAction.Remove) => nameof(AccessAction.Add),
            _ => change.Action,
        },
        Scope = change.Scope,
        Id = change.Id,
        Title = change.Title,
        PrincipalType = change.PrincipalType,
        Principal = change.Principal,
        PrincipalId = change.PrincipalId,
        CurrentRole = change.Role,
        Role = change.CurrentRole,
        MemberType = change.MemberType,
        Reason = "takes a plan back",
    };

    private static IEnumerable<AccessGrant> After(PlannedScope scope)
    {
        Dictionary<string, AccessChange> changes = scope.Changes.GroupBy(PrincipalKeys.Of)
            .ToDictionary(static same => same.Key, static same => same.Last(), StringComparer.Ordinal);
        IEnumerable<AccessGrant> kept = scope.Observed!.Where(grant => !changes.ContainsKey(PrincipalKeys.Of(grant)));
        return kept.Concat(changes.Values.Where(static change => change.Role.Length > 0).Select(static change => new AccessGrant
        {
            Scope = change.Scope,
            Id = change.Id,
            Title = change.Title,
            PrincipalType = change.PrincipalType,
            Principal = change.Principal,
            PrincipalId = change.PrincipalId,
            Role = change.Role,
            MemberType = change.MemberType,
        }));
    }
}
