namespace EncordPS.Tests.Reliability;

/// <summary>Half of the faults.</summary>
public sealed class FirstEveryFaultTests(BulkWriteFixture fixture) : EveryFaultTests(fixture)
{
    public static TheoryData<string> Faults => Half(0);

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_is_reported_of_each_thing_is_so(string profile) => WhatIsReportedMustBeSo(profile);
}
