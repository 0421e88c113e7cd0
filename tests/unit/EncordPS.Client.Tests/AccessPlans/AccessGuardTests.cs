using EncordPS.AccessSync;

namespace EncordPS.Client.Tests.AccessPlans;

public sealed class AccessGuardTests
{
    private const string Me = "user user0@example.com";

    [Fact]
    public void In_random_states_nobody_is_locked_out()
    {
        int refused = 0;
        for (int seed = 0; seed < 500; seed++)
        {
            Wish wish = new(seed);
            Dictionary<string, string> now = ScopeRoles.Of(wish.Current);
            ChangeState[] changes = wish.Changes(isExact: true);
            int removals = changes.Count(static change => change.Wanted is null);
            GuardFacts facts = Facts(emptyGroup: seed % 4);

            AccessGuard.Check(AccessScope.Dataset, now, now, changes, facts);

            Dictionary<string, string> after = Wish.Apply(now, changes);
            refused += changes.Count(static change => !change.IsOpen);
            Assert.True(!HasAdmin(now, facts) || HasAdmin(after, facts), $"seed {seed}: no admin is left");
            Assert.True(now.GetValueOrDefault(Me) != "Admin" || after.GetValueOrDefault(Me) == "Admin", $"seed {seed}: the caller is out");
            Assert.True(now.Keys.Except(after.Keys).Count() <= 0.25 * now.Count, $"seed {seed}: too many went");
            Assert.True(removals <= 0.25 * now.Count || changes.All(static change => change.Wanted is not null || !change.IsOpen), $"seed {seed}");
        }

        Assert.InRange(refused, 500, 5000);
    }

    [Fact]
    public void What_is_no_loss_is_not_refused()
    {
        Dictionary<string, string> now = new() { [Me] = "Admin", ["user a@example.com"] = "User", ["user b@example.com"] = "User", ["user c@example.com"] = "User" };
        ChangeState[] changes = [Change("Remove", "a@example.com", "User", ""), Change("Change", "b@example.com", "User", "Admin"), Change("Add", "d@example.com", "", "User")];

        AccessGuard.Check(AccessScope.Dataset, now, now, changes, Facts(emptyGroup: 0));

        Assert.All(changes, static change => Assert.True(change.IsOpen));
    }

    [Fact]
    public void A_new_admin_lets_the_old_one_go_but_an_empty_group_does_not()
    {
        Dictionary<string, string> now = new() { ["user a@example.com"] = "Admin", ["user b@example.com"] = "User" };
        ChangeState[] replaced = [Change("Change", "a@example.com", "Admin", "User"), Change("Change", "b@example.com", "User", "Admin")];
        ChangeState toGroup = Change("Change", "a@example.com", "Admin", "User");
        ChangeState group = new(
            new AccessChange { Action = "Add", Scope = "Dataset", PrincipalType = "Group", Principal = "Group 1", PrincipalId = "g1", Role = "Admin" }, "group g1");

        AccessGuard.Check(AccessScope.Dataset, now, now, replaced, Facts(emptyGroup: 0));
        AccessGuard.Check(AccessScope.Dataset, now, now, [toGroup, group], new GuardFacts(static _ => false, static _ => [], 0.25));

        Assert.All(replaced, static change => Assert.True(change.IsOpen));
        Assert.Equal(RefusalReason.LastAdmin, toGroup.Reason);
    }

    [Fact]
    public void The_second_run_of_a_plan_is_refused_what_the_first_was()
    {
        Dictionary<string, string> before = new() { ["user a@example.com"] = "User", ["user b@example.com"] = "User", ["user c@example.com"] = "User" };
        Dictionary<string, string> now = new(before) { ["user d@example.com"] = "User" };
        ChangeState[] changes = [Change("Remove", "a@example.com", "User", ""), Change("Add", "d@example.com", "", "User")];

        AccessGuard.Check(AccessScope.Dataset, before, now, changes, Facts(emptyGroup: 0));

        Assert.Equal(RefusalReason.TooManyRemovals, changes[0].Reason);
    }

    [Theory]
    [InlineData("Group")]
    [InlineData("Organisation")]
    public void The_caller_stays_in_groups_and_in_the_organisation(string scope)
    {
        Dictionary<string, string> now = Enumerable.Range(0, 8).ToDictionary(static n => $"user user{n}@example.com", static _ => "Member");
        ChangeState[] changes = [Change("Remove", "user0@example.com", "Member", ""), Change("Remove", "user1@example.com", "Member", "")];

        AccessGuard.Check(Enum.Parse<AccessScope>(scope), now, now, changes, Facts(emptyGroup: 0));

        Assert.Equal([RefusalReason.OwnAccess, RefusalReason.None], changes.Select(static change => change.Reason));
    }

    private static bool HasAdmin(IReadOnlyDictionary<string, string> roles, GuardFacts facts) =>
        roles.Any(role => role.Value == "Admin" && (role.Key.StartsWith("user", StringComparison.Ordinal) || facts.MembersOf(role.Key)!.Count > 0));

    private static GuardFacts Facts(int emptyGroup) => new(
        static address => address == "user0@example.com",
        key => key.EndsWith($"{emptyGroup + 1}", StringComparison.Ordinal) ? [] : ["user5@example.com"],
        0.25);

    private static ChangeState Change(string action, string email, string old, string role) => new(
        new AccessChange { Action = action, Scope = "Dataset", PrincipalType = "User", Principal = email, CurrentRole = old, Role = role },
        $"user {email}");
}
