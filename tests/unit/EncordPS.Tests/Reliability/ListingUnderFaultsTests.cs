namespace EncordPS.Tests.Reliability;

/// <summary>A list is whole, or an error says that it is not.</summary>
public sealed class ListingUnderFaultsTests(FaultySandboxFixture fixture) : IClassFixture<FaultySandboxFixture>
{
    private const string List = "$count = 0; $null = Get-EncordDataRow $traffic | ForEach-Object { $count++ }; $count";

    [Theory]
    [InlineData("rate-limits:0.3,seed=2")]
    [InlineData("server-errors:0.3,seed=5")]
    [InlineData("refused:0.15,reset-before:0.15,seed=8")]
    [InlineData("trickle:1")]
    [InlineData("garbled:0.3,seed=6")]
    [InlineData("reset-during:0.3,seed=7")]
    public void A_list_is_whole_in_spite_of_faults_that_pass(string profile)
    {
        string expected = fixture.Engine.Invoke(List).Text;

        (Invocation got, int faults) = fixture.InvokeUnder(profile, $"1..10 | ForEach-Object {{ {List} }}");

        Assert.True(faults > 0, "Nothing went wrong.");
        Assert.Equal(Enumerable.Repeat(expected, 10), got.Texts);
    }

    [Theory]
    [InlineData("truncated:1", "MalformedAnswer")]
    [InlineData("malformed:1", "MalformedAnswer")]
    [InlineData("reset-during:1", "ConnectionFailed")]
    [InlineData("stall:1", "RequestTimedOut")]
    public void A_list_that_is_not_whole_ends_in_one_error(string profile, string errorId)
    {
        fixture.Connect(retries: 1);
        (Invocation got, int faults) = fixture.InvokeUnder(profile, "Get-EncordDataRow $traffic");
        fixture.Connect(retries: 6);

        Assert.Equal(2, faults);
        Assert.Equal(errorId, got.Error.FullyQualifiedErrorId.Split(',')[0]);
    }

    [Fact]
    public void An_outage_ends_in_one_clear_error_after_the_retries()
    {
        fixture.Connect(retries: 1);
        (Invocation got, int faults) = fixture.InvokeUnder("unavailable:1", "Get-EncordDataset");
        fixture.Connect(retries: 6);

        Assert.Equal(2, faults);
        Assert.Equal("ServerError", got.Error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.NotEmpty(got.Error.ErrorDetails.RecommendedAction);
    }
}
