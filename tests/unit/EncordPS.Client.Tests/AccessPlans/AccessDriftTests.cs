using EncordPS.AccessSync;

namespace EncordPS.Client.Tests.AccessPlans;

public sealed class AccessDriftTests
{
    [Fact]
    public void However_much_of_a_plan_was_done_it_has_not_drifted()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            Wish wish = new(seed);
            ChangeState[] changes = wish.Changes(isExact: true);
            Dictionary<string, string> observed = ScopeRoles.Of(wish.Current);
            Random random = new(seed);
            Dictionary<string, string> now = Wish.Apply(observed, changes.Where(_ => random.Next(2) == 0));
            // Ended between the two halves of a change of role.
            if (changes.FirstOrDefault(static change => change.Change is { Action: "Change", PrincipalType: "User" }) is { } half)
            {
                now.Remove(half.Key);
            }

            Assert.Null(AccessDrift.Find(AccessScope.Dataset, observed, now, changes));
        }
    }

    [Fact]
    public void Somebody_else_who_comes_goes_or_changes_is_drift()
    {
        for (int seed = 0; seed < 100; seed++)
        {
            Wish wish = new(seed);
            ChangeState[] changes = wish.Changes(isExact: false);
            Dictionary<string, string> observed = ScopeRoles.Of(wish.Current);

            Assert.Contains("newcomer", AccessDrift.Find(AccessScope.Dataset, observed, With(observed, "user newcomer@example.com", "User"), changes), StringComparison.Ordinal);
            foreach (string other in observed.Keys.Except(changes.Select(static change => change.Key)))
            {
                Assert.NotNull(AccessDrift.Find(AccessScope.Dataset, observed, With(observed, other, "Other"), changes));
                Assert.NotNull(AccessDrift.Find(AccessScope.Dataset, observed, With(observed, other, null), changes));
            }
        }
    }

    [Fact]
    public void Of_changes_by_themselves_only_their_own_roles_are_compared()
    {
        ChangeState[] changes = new Wish(3).Changes(isExact: true);
        ChangeState first = changes[0];
        Dictionary<string, string> now = With(ScopeRoles.Of(new Wish(3).Current), "user newcomer@example.com", "User");

        Assert.Null(AccessDrift.Find(AccessScope.Dataset, observed: null, now, changes));
        Assert.NotNull(AccessDrift.Find(AccessScope.Dataset, observed: null, With(now, first.Key, "Other"), changes));
    }

    private static Dictionary<string, string> With(Dictionary<string, string> roles, string key, string? role)
    {
        Dictionary<string, string> other = new(roles);
        other.Remove(key);
        if (role is not null)
        {
            other[key] = role;
        }

        return other;
    }
}
