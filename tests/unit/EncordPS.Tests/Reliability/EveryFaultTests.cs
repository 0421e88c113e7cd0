using EncordPS.Sandbox.Faults;

namespace EncordPS.Tests.Reliability;

/// <summary>
/// Every fault that the sandbox has, against every kind of bulk write: each thing is reported once, what is reported as
/// done is there, once, and what is reported as failed is not, unless doing it twice is the same as once. Most of the time is waiting,
/// so the faults are divided among two classes, which run side by side.
/// </summary>
public abstract class EveryFaultTests(BulkWriteFixture fixture) : IClassFixture<BulkWriteFixture>
{
    private static readonly string[] s_profiles =
    [
        .. Enum.GetValues<FaultKind>().Except([FaultKind.ClockSkew, FaultKind.TooLarge])
            .Select(static kind => $"{FaultProfile.NameOf(kind)}:{RateOf(kind)},seed=11"),
        "too-large:1",
        "all:0.3,seed=12",
    ];

    protected static TheoryData<string> Half(int share) => [.. s_profiles.Where((_, index) => index % 2 == share)];

    protected void WhatIsReportedMustBeSo(string profile)
    {
        (IReadOnlyList<BulkOutcome> outcomes, int faults) = fixture.Run(profile);

        Assert.True(faults > 0, "Nothing went wrong.");
        Assert.All(outcomes, static outcome => outcome.MustBeTrue());
        Assert.NotEqual(0, outcomes.Sum(static outcome => outcome.DoneCount));
    }

    // Only the few uploads have URLs that can expire: at least one of them has to.
    private static string RateOf(FaultKind kind) => kind == FaultKind.ExpiredUrl ? "0.7" : "0.2";
}
