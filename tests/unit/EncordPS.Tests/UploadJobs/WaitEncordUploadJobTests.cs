namespace EncordPS.Tests.UploadJobs;

public sealed class WaitEncordUploadJobTests(SandboxFixture fixture) : EngineTest(fixture)
{
    private const string Poll = "datasetdatalongpolling GET";

    private const string StartThree =
        """
        $jobs = 1..3 | ForEach-Object {
            Add-EncordPrivateData $set $aws -PrivateFiles @{ images = @(@{ objectUrl = "s3://bucket/$_.jpg" }) }
        }

        """;

    [Fact]
    public void Many_jobs_are_waited_for_at_once()
    {
        Assert.Equal(
            ["Done", "Done", "Done"], InDataset(StartThree + "$jobs | Wait-EncordUploadJob | ForEach-Object Status").Texts);
    }

    [Fact]
    public void The_job_that_ends_first_comes_out_first()
    {
        // The first job is held until another one has come out of the pipeline.
        TaskCompletionSource seen = new(TaskCreationOptions.RunContinuationsAsynchronously);
        string[] ids = InDataset(StartThree + "$jobs | ForEach-Object UploadJobId").Texts;
        Trace.Before = request => request.Body.Contains(ids[0], StringComparison.Ordinal) ? seen.Task.WithPatience() : Task.CompletedTask;
        Engine.Set("seen", seen);
        Engine.Set("ids", ids);

        string[] order = Invoke(
            "Wait-EncordUploadJob $ids -DatasetHash $set | ForEach-Object { $_.UploadJobId; $null = $seen.TrySetResult() }").Texts;

        Assert.Equal(3, order.Length);
        Assert.NotEqual(ids[0], order[0]);
    }

    [Fact]
    public void A_job_that_failed_gives_its_state_and_an_error_with_the_job_as_target()
    {
        Invocation waited = InDataset(
            """
            $job = Add-EncordPrivateData $set $aws -PrivateFiles @{ images = @(@{ objectUrl = 'https://gone.invalid/1.jpg' }) }
            Wait-EncordUploadJob $job.UploadJobId -DatasetHash $set
            """);

        PSObject state = Assert.Single(waited.Output)!;
        Assert.Equal("Error", state.Properties["Status"].Value.ToString());
        waited.Error.MustBe("UploadJobFailed", ErrorCategory.InvalidResult, state.Properties["UploadJobId"].Value);
        waited.Error.MustSay("0 units done, 1 failed");
    }

    [Fact]
    public void What_failed_is_told_unit_by_unit()
    {
        Assert.Equal(
            ["https://gone.invalid/1.jpg|Uploading image|True", "2 1"],
            InDataset(
                """
                $images = 'https://gone.invalid/1.jpg', 's3://b/2.jpg', 's3://b/3.jpg' | ForEach-Object { @{ objectUrl = $_ } }
                $files = @{ images = $images }
                $state = Add-EncordPrivateData $set $aws -PrivateFiles $files -IgnoreErrors | Wait-EncordUploadJob
                $state.DataUnitErrors | ForEach-Object { "$($_.ObjectUrls)|$($_.ActionDescription)|$($_.Error -like '*not found*')" }
                "$($state.UnitsDoneCount) $($state.UnitsErrorCount)"
                """).Texts);
    }

    [Fact]
    public void Unknown_and_malformed_jobs_are_errors_and_the_others_are_waited_for()
    {
        Invocation waited = InDataset(
            StartThree + "Wait-EncordUploadJob $unknown, 'job-1', $jobs[0].UploadJobId -DatasetHash $set | ForEach-Object Status");

        Assert.Equal("Done", Assert.Single(waited.Output)!.ToString());
        Assert.Equal(2, waited.Errors.Count);
        waited.Errors[0].MustBe("InvalidId", ErrorCategory.InvalidArgument, "job-1");
        waited.Errors[1].MustBe("UploadJobNotFound", ErrorCategory.ObjectNotFound, Seed.Unknown);
    }

    [Theory]
    [InlineData("Get")]
    [InlineData("Wait")]
    [InlineData("Stop")]
    public void A_job_without_a_place_is_refused_before_anything_is_sent(string verb)
    {
        Invoke($"{verb}-EncordUploadJob $unknown").Error
            .MustBe("UploadTargetMissing", ErrorCategory.InvalidArgument, Seed.Unknown);

        Assert.Empty(Trace.Requests);
    }

    [Fact]
    public void An_unknown_job_that_is_looked_at_is_an_error_and_the_others_are_shown()
    {
        Invocation got = InDataset(
            StartThree
            + """
            $null = $jobs | Wait-EncordUploadJob
            Get-EncordUploadJob $unknown, $jobs[0].UploadJobId -DatasetHash $set | ForEach-Object Status
            """);

        Assert.Equal("Done", Assert.Single(got.Output)!.ToString());
        got.Error.MustBe("UploadJobNotFound", ErrorCategory.ObjectNotFound, Seed.Unknown);
    }

    [Fact]
    public void A_status_of_a_newer_service_ends_the_wait_with_its_name()
    {
        Trace.Replace(request => request.Operation == Poll, Answers.Json(State("HIBERNATING", done: 1, pending: 1)));

        Invocation waited = Invoke("Wait-EncordUploadJob $unknown -DatasetHash $empty");

        Assert.Equal("HIBERNATING", Assert.Single(waited.Output)!.Properties["StatusName"].Value);
        waited.Error.MustBe("UploadJobStatusUnknown", ErrorCategory.InvalidData, Seed.Unknown);
    }

    [Fact]
    public void Progress_tells_the_units_the_rate_and_the_time_left()
    {
        Trace.Replace(
            request => request.Operation == Poll,
            Answers.Sequence(
                State("PENDING", done: 0, pending: 100),
                State("PENDING", done: 40, failed: 10, pending: 50),
                State("DONE", done: 90, failed: 10)));

        Invocation waited = Invoke("$null = Wait-EncordUploadJob $unknown -DatasetHash $empty");

        ProgressRecord half = Assert.Single(waited.Progress, record => record.PercentComplete == 50);
        Assert.Matches(@"^40 of 100 units done, 10 failed, 50 pending, [\d.]+ units/s$", half.StatusDescription);
        // Less than none would be "not known".
        Assert.InRange(half.SecondsRemaining, 0, 60);
        Assert.Equal(ProgressRecordType.Completed, waited.Progress[^1].RecordType);
        Assert.Contains("10 of 100 units failed", Assert.Single(waited.Warnings), StringComparison.Ordinal);
    }

    private Invocation InDataset(string script)
    {
        Engine.Set("set", Fixture.NewDataset("Jobs", 0));
        return Invoke(script);
    }

    private static string State(string status, int done, int failed = 0, int pending = 0) =>
        $$"""
        {"status": 200, "response": {"status": "{{status}}", "data_hashes_with_titles": [], "errors": [], "data_unit_errors": [],
         "units_pending_count": {{pending}}, "units_done_count": {{done}}, "units_error_count": {{failed}}, "units_cancelled_count": 0} }
        """;
}
