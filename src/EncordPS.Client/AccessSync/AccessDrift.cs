using EncordPS.AccessGrants;

namespace EncordPS.AccessSync;

/// <summary>
/// Whether a place is still as the plan saw it. What the plan itself has done already is no drift: so a plan that was carried out in
/// part is gone on with.
/// </summary>
internal static class AccessDrift
{
    /// <param name="scope">The kind of place.</param>
    /// <param name="observed">What the plan saw; null where nobody knows.</param>
    /// <param name="now">What is there.</param>
    /// <param name="changes">What the plan changes.</param>
    /// <returns>What is different, in words; null for nothing.</returns>
    public static string? Find(
        AccessScope scope,
        IReadOnlyDictionary<string, string>? observed,
        IReadOnlyDictionary<string, string> now,
        IReadOnlyCollection<ChangeState> changes)
    {
        foreach (ChangeState change in changes)
        {
            if (!IsExpected(scope, change, now.Find(change.Key)))
            {
                return Describe(change.Key, change.Before, now.Find(change.Key));
            }
        }

        HashSet<string> changed = new(changes.Select(static change => change.Key), StringComparer.Ordinal);
        return observed is null ? null
            : observed.Keys.Concat(now.Keys).Where(key => !changed.Contains(key) && observed.Find(key) != now.Find(key))
                .Select(key => Describe(key, observed.Find(key), now.Find(key))).FirstOrDefault();
    }

    // A role of a user on a dataset is changed by taking it away first: a run that was ended in between leaves none.
    private static bool IsExpected(AccessScope scope, ChangeState change, string? role) =>
        role == change.Before || role == change.Wanted
        || (role is null && scope == AccessScope.Dataset && change.Change.PrincipalType == nameof(AccessPrincipalType.User));

    private static string Describe(string key, string? before, string? now) =>
        $"{key} had {before ?? "no role"} when the plan was made, and has {now ?? "no role"} now";
}
