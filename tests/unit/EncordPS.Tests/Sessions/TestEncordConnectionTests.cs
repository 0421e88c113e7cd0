namespace EncordPS.Tests.Sessions;

public sealed class TestEncordConnectionTests(SandboxFixture fixture) : SessionTest(fixture)
{
    [Fact]
    public void A_session_that_works_is_ok()
    {
        Assert.Equal("True   True", Invoke(
            "Connect-Encord $key -Domain $domain; $test = Test-EncordConnection; \"$($test.Ok) $($test.Problem) $($test.Message) $($test.Latency.Ticks -gt 0)\"").Text);
        Assert.Equal(["GET datasets/list"], Fixture.Trace.Operations);
    }

    [Fact]
    public void Without_a_session_the_environment_names_the_key()
    {
        Environment.SetEnvironmentVariable("ENCORD_SSH_KEY_FILE", "/no/such/key");

        Invoke("Test-EncordConnection").Error.MustBe("KeyFileNotFound", ErrorCategory.ObjectNotFound);
        Environment.SetEnvironmentVariable("ENCORD_SSH_KEY_FILE", null);
        Invoke("Test-EncordConnection").Error.MustBe("NotConnected", ErrorCategory.ConnectionError);
    }

    [Fact]
    public void A_key_that_nobody_registered_is_unknown()
    {
        Engine.Set("other", TestKeys.PathOf("test-ed25519"));

        Assert.Equal(
            "False UnknownKey " + TestKeys.Fingerprint,
            Invoke(
                """
                Connect-Encord $other -Domain $domain
                $test = Test-EncordConnection
                "$($test.Ok) $($test.Problem) $([regex]::Match($test.RecommendedAction, 'SHA256:\S+'))"
                """).Text);
    }

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
    public void What_cannot_be_reached_is_a_result_and_no_error()
    {
        Engine.Set("closed", $"http://127.0.0.1:{LoopbackPort.Free()}");

        Assert.Equal(
            "False ConnectionRefused ",
            Invoke("Connect-Encord $key -Domain $closed; $test = Test-EncordConnection; \"$($test.Ok) $($test.Problem) $($test.Latency)\"").Text);
    }

    [Fact]
    public void Something_else_that_answers_is_not_Encord()
    {
        Fixture.Trace.Answer = Answers.Html();

        Assert.Equal("NotEncord", Invoke("Connect-Encord $key -Domain $domain; (Test-EncordConnection).Problem").Text);
    }

    [Fact]
    public void A_session_may_be_given_and_a_closed_one_is_an_error()
    {
        Assert.Equal("True", Invoke("$s = Connect-Encord $key -Domain $domain -PassThru; Disconnect-Encord; $s = Connect-Encord $key -Domain $domain -PassThru; (Test-EncordConnection -Session $s).Ok").Text);
        Invoke("$s = Connect-Encord $key -Domain $domain -PassThru; Disconnect-Encord $s; Test-EncordConnection -Session $s")
            .Error.MustBe("SessionClosed", ErrorCategory.ConnectionError);
    }

    [Fact]
    public void The_list_shows_units_and_no_problem_where_there_is_none()
    {
        Invoke("Connect-Encord $key -Domain $domain").Errors.MustBeNone();
        string shown = Engine.Show("Test-EncordConnection");

        Assert.Matches(@"Latency +: [\d,]+ ms", shown);
        Assert.Matches(@"ClockSkew +: [-+]?\d+ s", shown);
        Assert.DoesNotContain("Problem", shown, StringComparison.Ordinal);
    }

    private sealed class ShiftedClock(TimeSpan shift) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + shift;
    }
}
