using EncordPS.AccessGrants;
using EncordPS.AccessLists;
using EncordPS.AccessPlans;
using EncordPS.AccessSync;

namespace EncordPS.Client.Tests.AccessPlans;

public sealed class AccessComparerTests
{
    [Fact]
    public void Random_wishes_come_true_and_nothing_else_is_removed_unless_it_is_exact()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            Wish wish = new(seed);
            Dictionary<string, string> current = ScopeRoles.Of(wish.Current);
            Dictionary<string, string> wanted = ScopeRoles.Of(wish.Wanted.Select(static one => one.ToGrant()));

            Assert.Equal(Sorted(wanted), Sorted(Wish.Apply(current, wish.Changes(isExact: true))));
            Dictionary<string, string> merged = wanted.Concat(current.Where(old => !wanted.ContainsKey(old.Key))).ToDictionary();
            Assert.Equal(Sorted(merged), Sorted(Wish.Apply(current, wish.Changes(isExact: false))));
        }
    }

    [Fact]
    public void What_the_service_says_itself_needs_no_change()
    {
        AccessGrant[] grants = [Grant("User", "A@Example.com", "", "Admin"), Grant("Group", "Elsewhere", "6b000000-0002-4a00-8000-000000000099", "User")];

        ScopeComparison comparison = Compare(
            grants, isExact: true, Line("a@example.com", "admin"), Line("Elsewhere", "1") with { PrincipalId = grants[1].PrincipalId });

        Assert.Empty(comparison.Changes);
        Assert.Empty(comparison.Findings);
    }

    [Fact]
    public void Lines_that_contradict_each_other_count_both_for_nothing()
    {
        ScopeComparison comparison = Compare([], isExact: false, Line("a@example.com", "User"), Line("A@example.com", "Admin"), Line("a@example.com", "User"));

        Assert.Empty(comparison.Changes);
        Assert.Equal(AccessProblem.Contradiction, Assert.Single(comparison.Findings).Problem);
        Assert.Empty(Compare([Grant("User", "a@example.com", "", "User")], false, Line("a@example.com", "User"), Line("a@example.com", "User")).Findings);
    }

    [Theory]
    [InlineData("a@example.com", "Owner", AccessProblem.InvalidRole)]
    [InlineData("Group 99", "User", AccessProblem.GroupNotFound)]
    internal void A_wrong_line_keeps_everybody_in_its_place(string principal, string role, AccessProblem problem)
    {
        ScopeComparison comparison = Compare([Grant("User", "b@example.com", "", "User")], isExact: true, Line(principal, role));

        Assert.Equal(problem, Assert.Single(comparison.Findings).Problem);
        Assert.Empty(comparison.Changes);
    }

    [Fact]
    public void Users_are_taken_out_of_the_organisation_as_they_were_and_no_role_there_is_changed()
    {
        AccessGrant leaving = new()
        {
            Scope = "Organisation", PrincipalType = "User", Principal = "b@example.com", Role = "Member", MemberType = "external",
        };
        AccessState state = new(AccessPlace.Organisation, [Grant("User", "a@example.com", "", "Member"), leaving]);
        ResolvedLine[] lines =
        [
            new(Line("a@example.com", "Member"), AccessPlace.Organisation, AccessPrincipalType.User),
            new(Line("c@example.com", "Tasker"), AccessPlace.Organisation, AccessPrincipalType.User),
        ];

        ScopeComparison comparison = new AccessComparer(Wish.Directory, isExact: true, leaving: []).Compare(state, lines, hasFindings: false);

        Assert.Equal(["+ c@example.com (Tasker)", "- b@example.com (Member)"], comparison.Changes.Select(static change => $"{change}"));
        Assert.Equal("external", comparison.Changes[1].MemberType);
        Assert.Empty(comparison.Findings);

        lines[0] = new(Line("a@example.com", "Admin"), AccessPlace.Organisation, AccessPrincipalType.User);
        comparison = new AccessComparer(Wish.Directory, isExact: true, leaving: []).Compare(state, lines, hasFindings: false);

        Assert.Equal(AccessProblem.NotPossible, Assert.Single(comparison.Findings).Problem);
        Assert.Equal("+ c@example.com (Tasker)", $"{Assert.Single(comparison.Changes)}");
    }

    private static IEnumerable<KeyValuePair<string, string>> Sorted(Dictionary<string, string> roles) =>
        roles.OrderBy(static role => role.Key, StringComparer.Ordinal);

    private static ScopeComparison Compare(AccessGrant[] grants, bool isExact, params DesiredLine[] lines) =>
        new AccessComparer(Wish.Directory, isExact, leaving: []).Compare(
            new AccessState(Wish.Place, grants),
            [.. lines.Select(static line => new ResolvedLine(
                line, Wish.Place, LineResolver.IsOfGroup(line) ? AccessPrincipalType.Group : AccessPrincipalType.User))],
            hasFindings: false);

    private static DesiredLine Line(string principal, string role) => new("line 2", null) { Principal = principal, Role = role };

    private static AccessGrant Grant(string type, string principal, string id, string role) =>
        new() { Scope = "Dataset", Id = Wish.Place.Id, Title = "Traffic", PrincipalType = type, Principal = principal, PrincipalId = id, Role = role };
}
