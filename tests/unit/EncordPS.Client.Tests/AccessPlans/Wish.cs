using EncordPS.AccessGrants;
using EncordPS.AccessLists;
using EncordPS.AccessPlans;
using EncordPS.AccessSync;

namespace EncordPS.Client.Tests.AccessPlans;

/// <summary>Random states of a dataset and random wishes about it, the same for the same seed.</summary>
internal sealed class Wish
{
    public static readonly AccessPlace Place = new(AccessScope.Dataset, "5a3f0c1e-0003-4a00-8000-000000000001", "Traffic");

    private static readonly string[] s_groups = [.. Enumerable.Range(1, 4).Select(static n => $"6b000000-0002-4a00-8000-{n:D12}")];

    public static readonly AccessDirectory Directory = new([Place, .. s_groups.Select((id, n) => new AccessPlace(AccessScope.Group, id, $"Group {n}"))]);

    private readonly Random _random;

    public Wish(int seed)
    {
        _random = new Random(seed);
        Current = [.. Pick().Select(static one => one.ToGrant())];
        Wanted = [.. Pick()];
    }

    public AccessGrant[] Current { get; }

    public (bool IsGroup, int Number, string Role)[] Wanted { get; }

    /// <summary>The wish as lines of a list.</summary>
    public ResolvedLine[] Lines => [.. Wanted.Select(static (one, index) => new ResolvedLine(
        new DesiredLine($"line {index + 2}", null)
        {
            Principal = one.IsGroup ? $"Group {one.Number}" : $"user{one.Number}@example.com",
            Role = one.Role,
        },
        Place,
        one.IsGroup ? AccessPrincipalType.Group : AccessPrincipalType.User))];

    /// <summary>The changes, as they go into a run.</summary>
    public ChangeState[] Changes(bool isExact) =>
    [
        .. new AccessComparer(Directory, isExact, leaving: []).Compare(new AccessState(Place, Current), Lines, hasFindings: false)
            .Changes.Select(static change => new ChangeState(change, PrincipalKeys.Of(change))),
    ];

    public static Dictionary<string, string> Apply(IReadOnlyDictionary<string, string> roles, IEnumerable<ChangeState> changes)
    {
        Dictionary<string, string> after = new(roles);
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

    private IEnumerable<(bool IsGroup, int Number, string Role)> Pick() =>
        from isGroup in (bool[])[false, true]
        from number in Enumerable.Range(0, isGroup ? 4 : 6)
        where _random.Next(2) == 0
        select (isGroup, number, _random.Next(3) == 0 ? "Admin" : "User");
}
