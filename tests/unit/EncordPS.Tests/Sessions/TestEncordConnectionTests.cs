namespace EncordPS.Tests.Sessions;

public sealed class TestEncordConnectionTests(SandboxFixture fixture) : SessionTest(fixture)
{
    [Theory]
    [InlineData(600, "False ClockSkewed", "behind")]
    [InlineData(-600, "False ClockSkewed", "ahead of")]
    [InlineData(-100, "True ", "ahead of")]
    public async Task A_clock_that_is_wrong_is_measured(int serverAhead, string expected, string direction)
    {
        await using SandboxServer server = await SandboxServer.StartAsync(
            new SandboxOptions { Clock = new ShiftedClock(TimeSpan.FromSeconds(serverAhead)) });
        Engine.Set("domain", server.Address);
        Engine.Set("key", server.PrivateKeyPath);

        string[] got = Invoke(
            """
            Connect-Encord $key -Domain $domain
            $test = Test-EncordConnection
            "$($test.Ok) $($test.Problem)"
            $test.ClockSkew.TotalSeconds
            $test.RecommendedAction
            """).Texts;

        Assert.Equal(expected, got[0]);
        // Ahead of the service is positive. A busy machine may take a while in between.
        Assert.InRange(int.Parse(got[1], System.Globalization.CultureInfo.InvariantCulture), -serverAhead - 10, -serverAhead + 10);
        Assert.Contains(direction, got[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Something_else_that_answers_is_not_Encord()
    {
        Fixture.Trace.Answer = Answers.Html();

        Assert.Equal("NotEncord", Invoke("Connect-Encord $key -Domain $domain; (Test-EncordConnection).Problem").Text);
    }

    private sealed class ShiftedClock(TimeSpan shift) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + shift;
    }
}
