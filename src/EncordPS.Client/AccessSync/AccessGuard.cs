using EncordPS.AccessGrants;

namespace EncordPS.AccessSync;

/// <summary>
/// Refuses what would lock people out of a place: taking its last admin, the caller's own role Admin, or too many of its grants at
/// once. It asks nobody: what it has to know is given to it.
/// </summary>
internal static class AccessGuard
{
    public const string User = "user ";

    /// <summary>Ends the changes that are refused.</summary>
    /// <param name="scope">The kind of place.</param>
    /// <param name="before">What was there when the plan was made.</param>
    /// <param name="now">What is there, by the keys of the principals.</param>
    /// <param name="changes">All that the plan changes in the place.</param>
    /// <param name="facts">What else is known.</param>
    public static void Check(
        AccessScope scope,
        IReadOnlyDictionary<string, string> before,
        IReadOnlyDictionary<string, string> now,
        IReadOnlyCollection<ChangeState> changes,
        GuardFacts facts)
    {
        CheckShare(before, changes, facts);
        CheckOwn(scope, now, changes, facts);
        CheckLastAdmin(before, now, changes, facts);
    }

    // Of what the plan saw: what was done of it already would count otherwise, when the same command goes on after it was ended.
    // Who gets another role at the same time keeps access, and is not counted.
    private static void CheckShare(
        IReadOnlyDictionary<string, string> before, IReadOnlyCollection<ChangeState> changes, GuardFacts facts)
    {
        ChangeState[] removals = [.. changes.Where(static change => change.Wanted is null)];
        if (removals.Length > facts.MaximumRemoval * before.Count)
        {
            End(removals.Where(static change => change.IsOpen), RefusalReason.TooManyRemovals,
                Invariant($"{removals.Length} of {before.Count} grants would go, and no more than {facts.MaximumRemoval:P0} may at once"));
        }
    }

    private static void CheckOwn(
        AccessScope scope, IReadOnlyDictionary<string, string> now, IReadOnlyCollection<ChangeState> changes, GuardFacts facts)
    {
        foreach (ChangeState change in changes.Where(change => change.IsOpen && Loses(scope, change, now)))
        {
            if (IsOfCaller(change.Key, facts))
            {
                End([change], RefusalReason.OwnAccess, change.Key.StartsWith(User, StringComparison.Ordinal)
                    ? "this is you, or may be: you would lose your own access"
                    : "you are a member of the group, or may be: you would lose the role Admin that it gives you");
            }
        }
    }

    /// <summary>Whether a change takes access that only an admin can give back.</summary>
    // As a member of a group one may have any role elsewhere, and in the organisation every one.
    public static bool Loses(AccessScope scope, ChangeState change, IReadOnlyDictionary<string, string> now) =>
        scope is AccessScope.Group or AccessScope.Organisation
            ? change.Wanted is null && now.ContainsKey(change.Key)
            : now.Find(change.Key) == AccessRoles.Admin && change.Wanted != AccessRoles.Admin;

    private static void CheckLastAdmin(
        IReadOnlyDictionary<string, string> before,
        IReadOnlyDictionary<string, string> now,
        IReadOnlyCollection<ChangeState> changes,
        GuardFacts facts)
    {
        ChangeState[] leaving =
        [
            .. changes.Where(change => change.IsOpen && change.Wanted != AccessRoles.Admin && now.Find(change.Key) == AccessRoles.Admin),
        ];
        bool hadAdmin = before.Concat(now).Any(role => role.Value == AccessRoles.Admin && MayBeSomebody(role.Key, facts));
        bool hasAdmin = After(now, changes).Any(role => role.Value == AccessRoles.Admin && IsSomebody(role.Key, facts));
        if (leaving.Length > 0 && hadAdmin && !hasAdmin)
        {
            End(leaving, RefusalReason.LastAdmin, "nobody would be an admin there any more, who could give roles");
        }
    }

    private static Dictionary<string, string> After(IReadOnlyDictionary<string, string> now, IEnumerable<ChangeState> changes)
    {
        Dictionary<string, string> after = now.ToDictionary(static role => role.Key, static role => role.Value, StringComparer.Ordinal);
        foreach (ChangeState change in changes.Where(static change => change.IsOpen))
        {
            after.Remove(change.Key);
            if (change.Wanted is { } role)
            {
                after[change.Key] = role;
            }
        }

        return after;
    }

    // A group without members is nobody's way in. Of one whose members are not shown nothing is known: it may have let somebody in,
    // and is not counted on.
    private static bool MayBeSomebody(string key, GuardFacts facts) =>
        key.StartsWith(User, StringComparison.Ordinal) || facts.MembersOf(key)?.Count != 0;

    private static bool IsSomebody(string key, GuardFacts facts) =>
        key.StartsWith(User, StringComparison.Ordinal) || facts.MembersOf(key)?.Count > 0;

    private static bool IsOfCaller(string key, GuardFacts facts) =>
        key.StartsWith(User, StringComparison.Ordinal)
            ? facts.IsCaller(key.Substring(User.Length))
            : facts.MembersOf(key)?.Any(facts.IsCaller) == true;

    private static void End(IEnumerable<ChangeState> changes, RefusalReason reason, string error)
    {
        foreach (ChangeState change in changes)
        {
            change.End(AccessOutcome.Refused, reason, error);
        }
    }
}
