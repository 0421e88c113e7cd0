using EncordPS.AccessLists;
using EncordPS.AccessPlans;
using EncordPS.AccessSync;

namespace EncordPS.Client.Tests.AccessPlans;

public sealed class PlanFileTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("access-plans-");

    private string PlanPath => Path.Combine(_directory.FullName, "plan.json");

    [Fact]
    public void A_plan_comes_back_from_the_disk_and_taking_it_back_twice_is_the_plan()
    {
        for (int seed = 0; seed < 50; seed++)
        {
            AccessPlan plan = PlanOf(seed);

            PlanFile.Write(PlanPath, plan, DateTimeOffset.UnixEpoch);
            AccessPlan read = PlanFile.Read(PlanPath);

            Assert.Equal(PlanFile.IdOf(plan), PlanFile.IdOf(read));
            AccessPlan twice = Rollback.Of(Rollback.Of(read));
            Assert.Equal(plan.Changes.Select(static change => $"{change}"), twice.Changes.Select(static change => $"{change}"));
            Assert.Equal(Roles(plan), Roles(twice));
        }
    }

    [Fact]
    public void The_way_back_of_a_plan_is_kept_and_that_of_another_never_overwritten()
    {
        AccessPlan plan = PlanOf(1);
        Rollback.Ensure(PlanPath, plan, DateTimeOffset.UnixEpoch);
        string first = File.ReadAllText(PlanPath);

        Rollback.Ensure(PlanPath, PlanOf(1), DateTimeOffset.UnixEpoch.AddDays(1));

        Assert.Throws<AccessFileException>(() => Rollback.Ensure(PlanPath, PlanOf(2), DateTimeOffset.UnixEpoch));
        Assert.Equal(first, File.ReadAllText(PlanPath));
        Assert.Equal(["plan.json"], _directory.GetFiles().Select(static file => file.Name));
    }

    [Theory]
    [InlineData("{\"format\":\"encord-access-plan/9\"}")]
    [InlineData("[]")]
    [InlineData("{\"format\":\"encord-access-plan/1\",\"scopes\":[{\"scope\":\"Moon\"}]}")]
    public void What_is_no_plan_is_refused(string text)
    {
        File.WriteAllText(PlanPath, text);

        Assert.Throws<AccessFileException>(() => PlanFile.Read(PlanPath));
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private static AccessPlan PlanOf(int seed)
    {
        Wish wish = new(seed);
        return new AccessPlan("https://api.encord.com", [new PlannedScope(Wish.Place, wish.Current, [.. wish.Changes(isExact: true).Select(static state => state.Change)])]);
    }

    private static IEnumerable<KeyValuePair<string, string>> Roles(AccessPlan plan) => ScopeRoles.Of(plan.Scopes[0].Observed!).OrderBy(static role => role.Key);
}
