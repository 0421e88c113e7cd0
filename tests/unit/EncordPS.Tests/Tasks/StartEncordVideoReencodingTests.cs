namespace EncordPS.Tests.Tasks;

public sealed class StartEncordVideoReencodingTests(SandboxFixture fixture) : EngineTest(fixture)
{
    private const string Start = "reencodevideotask PUT";

    private const string Videos = "$videos = @(Get-EncordDataRow $traffic -DataType Video)\n";

    [Fact]
    public void Rows_from_the_pipeline_become_one_job_for_each_dataset()
    {
        Assert.Equal(
            [Seed.Traffic, Seed.Drone],
            Invoke(
                """
                $first = @(Get-EncordDataRow $traffic -DataType Video)
                $second = @(Get-EncordDataRow $drone -DataType Video)
                ($first[0], $second[0], $first[1] | Start-EncordVideoReencoding).DatasetHash
                """).Texts);
        Assert.Equal(2, Trace.Of(Start).Count);
    }

    [Fact]
    public void The_job_says_what_the_next_command_needs()
    {
        Assert.Equal(
            $"True SUBMITTED {Seed.Traffic} 0",
            Invoke(Videos + "$job = $videos | Start-EncordVideoReencoding; \"$($job.JobId -gt 0) $($job.Status) $($job.DatasetHash) $($job.Result.Count)\"").Text);
    }

    [Fact]
    public void A_video_that_is_named_twice_is_encoded_once()
    {
        Invoke(Videos + "$null = $videos + $videos | Start-EncordVideoReencoding").Errors.MustBeNone();

        Assert.Equal(
            Invoke("@(Get-EncordDataRow $traffic -DataType Video).Count").Text,
            Assert.Single(Trace.Of(Start)).Payload.GetProperty("data_hash").GetArrayLength().ToString(null, null));
    }

    [Fact]
    public void What_is_no_video_or_not_there_is_an_error_each_and_the_videos_go_in_one_job()
    {
        Invocation started = Invoke(
            """
            $rows = @(Get-EncordDataRow $traffic)
            $stranger = [pscustomobject]@{ DataHash = $unknown; DatasetHash = $traffic }
            $rows[0..3] + $stranger + $rows[4..($rows.Count - 1)] | Start-EncordVideoReencoding | Wait-EncordVideoReencoding |
                ForEach-Object { $_.Result.Count - @($rows | Where-Object DataType -eq Video).Count }
            """);

        Assert.Equal("0", Assert.Single(started.Written));
        Assert.Contains(started.Errors, error => error.Id() == "DataRowNotFound" && error.ToString().Contains(Seed.Unknown, StringComparison.Ordinal));
        Assert.Contains(started.Errors, error => error.Id() == "InvalidArgument" && error.ToString().Contains("not a video", StringComparison.Ordinal));
        Assert.All(started.Errors, error => error.MustHelp());
        Assert.Equal(2, Trace.Of(Start).Count);
    }

    [Fact]
    public void Where_nothing_is_a_video_no_job_is_started()
    {
        Invocation started = Invoke("Get-EncordDataRow $traffic -DataType Image | Start-EncordVideoReencoding");

        Assert.Empty(started.Output);
        Assert.All(started.Errors, error => error.MustBe("InvalidArgument", ErrorCategory.InvalidArgument));
        Assert.Single(Trace.Of(Start));
    }

    [Fact]
    public void An_unknown_dataset_is_an_error_about_the_dataset()
    {
        ErrorRecord error = Invoke("Start-EncordVideoReencoding $unknown $unknown").Error;

        error.MustBe("DatasetNotFound", ErrorCategory.ObjectNotFound);
    }

    [Fact]
    public void Malformed_ids_are_refused_here_and_the_others_go_through()
    {
        Invocation started = Invoke(
            Videos + "Start-EncordVideoReencoding 'set' $unknown; Start-EncordVideoReencoding $traffic 'row-1', $videos[0].DataHash");

        Assert.Single(started.Output);
        Assert.Equal(2, started.Errors.Count);
        Assert.All(started.Errors, error => error.MustBe("InvalidId", ErrorCategory.InvalidArgument));
    }

    [Fact]
    public void Who_may_not_change_the_dataset_starts_nothing()
    {
        Engine.Set("set", Fixture.NewDataset("Not mine", 1));
        Fixture.Server.SetDatasetRole(Guid.Parse(Invoke("$set").Text), Seed.User, "user");

        Invocation started = Invoke("Start-EncordVideoReencoding $set (Get-EncordDataRow $set).DataHash");

        Assert.Empty(started.Output);
        Assert.NotEmpty(started.Errors);
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
