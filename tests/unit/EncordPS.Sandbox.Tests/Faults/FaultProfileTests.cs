using EncordPS.Sandbox.Faults;

namespace EncordPS.Sandbox.Tests.Faults;

public sealed class FaultProfileTests
{
    [Fact]
    public void A_profile_names_faults_with_their_rates_and_a_seed()
    {
        var profile = FaultProfile.Parse("lost-reply:0.25, unavailable ,seed=7");

        Assert.Equal([(FaultKind.LostReply, 0.25), (FaultKind.Unavailable, 0.1)], profile.Rates.AsEnumerable());
        Assert.Equal(7, profile.Seed);
    }

    [Fact]
    public void A_set_shares_its_rate_among_its_faults()
    {
        var profile = FaultProfile.Parse("garbled:0.5");

        Assert.Equal([(FaultKind.Truncated, 0.25), (FaultKind.Malformed, 0.25)], profile.Rates.AsEnumerable());
    }

    [Theory]
    [InlineData("nonsense", "nonsense")]
    [InlineData("stall:2", "'2'")]
    [InlineData("stall:much", "'much'")]
    [InlineData("stall,seed=x", "'x'")]
    [InlineData("stall:0.6,trickle:0.6", "more than 1")]
    public void A_mistake_is_named(string text, string named)
    {
        FormatException problem = Assert.Throws<FormatException>(() => FaultProfile.Parse(text));
        Assert.Contains(named, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_seed_gives_the_same_faults_and_another_gives_others()
    {
        Assert.Equal(Draw("network:0.5,seed=3"), Draw("network:0.5,seed=3"));
        Assert.NotEqual(Draw("network:0.5,seed=3"), Draw("network:0.5,seed=4"));
    }

    [Fact]
    public void Faults_come_about_as_often_as_their_rate_says()
    {
        int hits = Draw("stall:0.2,seed=1", 10_000).Count(fault => fault is FaultKind.Stall);
        Assert.InRange(hits, 1_800, 2_200);
    }

    private static List<FaultKind?> Draw(string text, int requests = 100)
    {
        var profile = FaultProfile.Parse(text);
        return [.. Enumerable.Range(0, requests).Select(request => FaultDraw.Draw(profile, request))];
    }
}
