using EncordPS.AccessGrants;
using EncordPS.Bulk;

namespace EncordPS.AccessSync;

/// <summary>
/// Makes requests of the changes of one place: what gives comes before what takes, and among that what makes admins first. It asks
/// nobody.
/// </summary>
internal static class WritePlanner
{
    /// <summary>The writes that give somebody more than there is.</summary>
    public static IEnumerable<AccessWrite> Giving(
        AccessPlace place, IReadOnlyDictionary<string, string> now, IEnumerable<ChangeState> changes) =>
        from change in changes
        where change.IsOpen && change.Wanted is not null && !IsDemotion(change, now)
        group change by (Kind: GivingKind(place, change, now), change.Wanted) into same
        orderby same.Key.Wanted == AccessRoles.Admin ? 0 : 1, same.Key.Kind
        from part in Chunk([.. same], same.Key.Kind)
        select new AccessWrite(place, same.Key.Kind, same.Key.Wanted!, part);

    /// <summary>The writes that leave somebody less.</summary>
    public static IEnumerable<AccessWrite> Taking(
        AccessPlace place, IReadOnlyDictionary<string, string> now, IEnumerable<ChangeState> changes) =>
        from change in changes
        where change.IsOpen && (change.Wanted is null || IsDemotion(change, now))
        group change by (Kind: change.Wanted is null ? TakingKind(place, change) : GivingKind(place, change, now), change.Wanted) into same
        orderby same.Key.Wanted is null ? 1 : 0, same.Key.Kind
        from part in Chunk([.. same], same.Key.Kind)
        select new AccessWrite(place, same.Key.Kind, same.Key.Wanted ?? "", part);

    private static bool IsDemotion(ChangeState change, IReadOnlyDictionary<string, string> now) =>
        now.Find(change.Key) is not null && change.Wanted != AccessRoles.Admin;

    private static bool IsUser(ChangeState change) => change.Change.PrincipalType == nameof(AccessPrincipalType.User);

    private static AccessWriteKind GivingKind(AccessPlace place, ChangeState change, IReadOnlyDictionary<string, string> now) =>
        place.Scope switch
        {
            AccessScope.Group => AccessWriteKind.AddMembers,
            AccessScope.Organisation => AccessWriteKind.AddOrganisationUser,
            _ when !IsUser(change) => AccessWriteKind.GiveGroups,
            _ => now.ContainsKey(change.Key) ? AccessWriteKind.SwapUsers : AccessWriteKind.GiveUsers,
        };

    private static AccessWriteKind TakingKind(AccessPlace place, ChangeState change) => place.Scope switch
    {
        AccessScope.Group => AccessWriteKind.RemoveMembers,
        AccessScope.Organisation => AccessWriteKind.RemoveOrganisationUser,
        _ => IsUser(change) ? AccessWriteKind.TakeUsers : AccessWriteKind.TakeGroups,
    };

    private static IEnumerable<ChangeState[]> Chunk(ChangeState[] changes, AccessWriteKind kind)
    {
        int size = kind switch
        {
            AccessWriteKind.AddOrganisationUser or AccessWriteKind.RemoveOrganisationUser => 1,
            AccessWriteKind.TakeGroups => BatchLimits.OfIdsInUrl.BatchSize,
            _ => BatchLimits.OfIds.BatchSize,
        };
        for (int start = 0; start < changes.Length; start += size)
        {
            yield return changes.AsSpan(start, Math.Min(size, changes.Length - start)).ToArray();
        }
    }
}
