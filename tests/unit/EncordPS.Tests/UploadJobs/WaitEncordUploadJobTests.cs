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
    public void A_status_of_a_newer_service_is_waited_out_while_units_are_left()
    {
        Trace.Replace(
            request => request.Operation == Poll,
            Answers.Sequence(State("HIBERNATING", done: 1, pending: 1), State("DONE", done: 2)));

        Assert.Equal("Done", Invoke("(Wait-EncordUploadJob $unknown -DatasetHash $empty).Status").Text);
    }

    [Fact]
    public void A_status_of_a_newer_service_ends_the_wait_with_its_name_when_no_units_are_left()
    {
        Trace.Replace(request => request.Operation == Poll, Answers.Json(State("HIBERNATING", done: 1)));

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

    [Fact]
    public async Task Ctrl_C_returns_at_once_says_how_to_wait_on_and_cancels_nothing()
    {
        TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Trace.Replace(request => request.Operation == Poll, Answers.Json(State("PENDING", done: 0, pending: 1)));
        Trace.Before = _ =>
        {
            asked.TrySetResult();
            return Task.CompletedTask;
        };
        using RunningPipeline running = Engine.Start("Wait-EncordUploadJob $unknown -DatasetHash $empty");
        await asked.Task.WithPatience();

        Engine.Host.Clear();
        Assert.InRange(running.Stop(), TimeSpan.Zero, Patience.AtThePrompt);

        Assert.Contains(
            $"To wait on: Wait-EncordUploadJob -UploadJobId {Seed.Unknown} -DatasetHash {Seed.Empty}", Engine.Host.Text, StringComparison.Ordinal);
        Assert.All(Trace.Operations, operation => Assert.Equal(Poll, operation));
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
