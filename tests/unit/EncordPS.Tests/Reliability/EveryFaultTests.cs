using EncordPS.Sandbox.Faults;

namespace EncordPS.Tests.Reliability;

/// <summary>
/// Every fault that the sandbox has, against every kind of bulk write: each thing is reported once, what is reported as
/// done is there, once, and what is reported as failed is not, unless doing it twice is the same as once.
/// </summary>
public sealed class EveryFaultTests(BulkWriteFixture fixture) : IClassFixture<BulkWriteFixture>
{
    public static TheoryData<string> Faults =>
    [
        .. Enum.GetValues<FaultKind>().Except([FaultKind.ClockSkew, FaultKind.TooLarge])
            .Select(static kind => $"{FaultProfile.NameOf(kind)}:{RateOf(kind)},seed=11"),
        "too-large:1",
        "all:0.3,seed=12",
    ];

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_is_reported_of_each_thing_is_so(string profile)
    {
        (IReadOnlyList<BulkOutcome> outcomes, int faults) = fixture.Run(profile);

        Assert.True(faults > 0, "Nothing went wrong.");
        Assert.All(outcomes, static outcome => outcome.MustBeTrue());
        Assert.NotEqual(0, outcomes.Sum(static outcome => outcome.DoneCount));
    }

    [Fact]
    public void With_a_clock_that_is_an_hour_off_what_is_signed_with_the_time_is_not_done_and_said_so()
    {
        (IReadOnlyList<BulkOutcome> outcomes, _) = fixture.Run("clock-skew");

        Assert.All(outcomes, static outcome => outcome.MustBeTrue());
        Assert.Equal(0, outcomes.Single(static outcome => outcome.Name == "New-EncordDataset").DoneCount);
    }

    // Only the few uploads have URLs that can expire: at least one of them has to.
    private static string RateOf(FaultKind kind) => kind == FaultKind.ExpiredUrl ? "0.7" : "0.2";
}
