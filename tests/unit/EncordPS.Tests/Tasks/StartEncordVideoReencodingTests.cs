namespace EncordPS.Tests.Tasks;

public sealed class StartEncordVideoReencodingTests(SandboxFixture fixture) : EngineTest(fixture)
{
    private const string Start = "reencodevideotask PUT";

    private const string Videos = "$videos = @(Get-EncordDataRow $traffic -DataType Video)\n";

    [Fact]
    public void Who_may_not_change_the_dataset_starts_nothing()
    {
        Invoke(
            """
            $global:set = (New-EncordDataset 'Not mine').DatasetHash
            $null = Add-EncordPrivateData $set $aws -PrivateFiles @{ videos = @(@{ objectUrl = 's3://bucket/1.mp4' }) } -Wait
            """).Errors.MustBeNone();
        Fixture.Server.SetDatasetRole(Guid.Parse(Invoke("$set").Text), Seed.User, "user");

        Invocation started = Invoke("Start-EncordVideoReencoding $set (Get-EncordDataRow $set).DataHash");

        Assert.Empty(started.Output);
        started.Error.MustBe("AccessDenied", ErrorCategory.PermissionDenied);
    }

    [Fact]
    public void What_is_too_large_for_the_service_is_sent_in_halves()
    {
        Trace.Replace(
            request => request.Operation == Start && request.Payload.GetProperty("data_hash").GetArrayLength() > 3, Answers.Html(413));

        Invocation started = Invoke(Videos + "$videos | Start-EncordVideoReencoding | Wait-EncordVideoReencoding | ForEach-Object { $_.Result.DataHash }");

        Assert.Equal(Invoke(Videos + "$videos.DataHash").Texts.Order(StringComparer.Ordinal), started.Texts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_fault_of_the_service_says_that_a_job_may_have_been_started()
    {
        Trace.Replace(request => request.Operation == Start, Answers.Html(503));

        Invocation started = Invoke(Videos + "$videos[0] | Start-EncordVideoReencoding");

        started.Error.MustBe("OutcomeUnknown", ErrorCategory.ResourceUnavailable);
        Assert.Single(Trace.Of(Start));
    }
}
