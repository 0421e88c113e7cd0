using System.Collections.Concurrent;
using EncordPS.AccessGrants;
using EncordPS.AccessPlans;
using EncordPS.BulkAccess;
using EncordPS.Sessions;

namespace EncordPS.AccessSync;

/// <summary>
/// Asks the service for what the guards have to know: whose session it is, and who is in the groups that give the role Admin.
/// </summary>
internal sealed class CallerFacts(ServiceApi api, AccessPlan plan, double maximumRemoval)
{
    private const string Group = "group ";

    private readonly Caller _caller = new(api);
    private readonly EffectiveAccess _groups = new(api);
    private readonly ConcurrentDictionary<string, bool> _isCaller = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, IReadOnlyCollection<string>?> _members = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> _leavingMembers = plan.Changes
        .Where(static change => change.Scope == nameof(AccessScope.Group) && change.Action == nameof(AccessAction.Remove))
        .ToLookup(static change => PrincipalKeys.OfGroup(change.Id), static change => change.Principal);

    /// <summary>Reads what the guards need for a place, which for most is nothing.</summary>
    public async Task<GuardFacts> ReadAsync(
        AccessScope scope,
        IReadOnlyDictionary<string, string> before,
        IReadOnlyDictionary<string, string> now,
        IReadOnlyCollection<ChangeState> changes,
        CancellationToken cancellationToken)
    {
        ChangeState[] losing = [.. changes.Where(change => change.IsOpen && AccessGuard.Loses(scope, change, now))];
        if (losing.Length > 0)
        {
            await ReadMembersAsync(before, now, changes, cancellationToken);
        }

        foreach (ChangeState change in losing)
        {
            await CompareAsync(change, cancellationToken);
        }

        return new GuardFacts(
            address => _isCaller.TryGetValue(address, out bool isCaller) && isCaller,
            key => _members.TryGetValue(key, out IReadOnlyCollection<string>? members) ? members : null,
            maximumRemoval);
    }

    /// <summary>Whether a change is about the caller, or may be.</summary>
    public bool IsOwn(ChangeState change) =>
        change.Key.StartsWith(Group, StringComparison.Ordinal)
            ? _members.TryGetValue(change.Key, out IReadOnlyCollection<string>? members) && members?.Any(IsCaller) == true
            : IsCaller(change.Key.Substring(AccessGuard.User.Length));

    private bool IsCaller(string address) => _isCaller.TryGetValue(address, out bool isCaller) && isCaller;

    private async Task ReadMembersAsync(
        IReadOnlyDictionary<string, string> before,
        IReadOnlyDictionary<string, string> now,
        IEnumerable<ChangeState> changes,
        CancellationToken cancellationToken)
    {
        IEnumerable<string> admins = before.Concat(now)
            .Where(static role => role.Value == AccessRoles.Admin).Select(static role => role.Key)
            .Concat(changes.Where(static change => change.Wanted == AccessRoles.Admin).Select(static change => change.Key));
        foreach (string key in admins.Where(static key => key.StartsWith(Group, StringComparison.Ordinal)).Distinct())
        {
            IReadOnlyList<string>? members = await _groups.MembersAsync(key.Substring(Group.Length), cancellationToken);
            _members[key] = members?.Except(_leavingMembers[key], StringComparer.OrdinalIgnoreCase).ToArray();
        }
    }

    private async Task CompareAsync(ChangeState change, CancellationToken cancellationToken)
    {
        IEnumerable<string> addresses = change.Key.StartsWith(Group, StringComparison.Ordinal)
            ? (_members.TryGetValue(change.Key, out IReadOnlyCollection<string>? members) ? members : null) ?? []
            : [change.Key.Substring(AccessGuard.User.Length)];
        foreach (string address in addresses)
        {
            _isCaller[address] = await MayBeCallerAsync(address, cancellationToken);
        }
    }

    private async Task<bool> MayBeCallerAsync(string address, CancellationToken cancellationToken)
    {
        try
        {
            return await _caller.CompareAsync(address, cancellationToken) != CallerMatch.No;
        }
        catch (EncordException)
        {
            // Who cannot be told apart from the caller is kept.
            return true;
        }
    }
}
