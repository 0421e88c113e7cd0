namespace EncordPS.Tests.Reliability;

/// <summary>The other half of the faults, and the wrong clock.</summary>
public sealed class SecondEveryFaultTests(BulkWriteFixture fixture) : EveryFaultTests(fixture)
{
    private readonly BulkWriteFixture _fixture = fixture;

    public static TheoryData<string> Faults => Half(1);

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_is_reported_of_each_thing_is_so(string profile) => WhatIsReportedMustBeSo(profile);

    [Fact]
    public void With_a_clock_that_is_an_hour_off_what_is_signed_with_the_time_is_not_done_and_said_so()
    {
        (IReadOnlyList<BulkOutcome> outcomes, _) = _fixture.Run("clock-skew");

        Assert.All(outcomes, static outcome => outcome.MustBeTrue());
        Assert.Equal(0, outcomes.Single(static outcome => outcome.Name == "New-EncordDataset").DoneCount);
    }
}
