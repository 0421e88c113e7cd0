namespace EncordPS.Tests.Tasks;

/// <summary>Looking at re-encoding jobs and waiting for them.</summary>
public sealed class VideoReencodingTests(SandboxFixture fixture) : EngineTest(fixture)
{
    private const string Poll = "reencodevideotask GET";

    private const string StartThree =
        "$jobs = @(Get-EncordDataRow $traffic -DataType Video)[0..2] | ForEach-Object { $_ | Start-EncordVideoReencoding }\n";

    [Fact]
    public void A_job_that_failed_gives_its_state_and_an_error()
    {
        Trace.Replace(request => request.Operation == Poll, Answers.Json(State("ERROR")));

        Invocation waited = Invoke("Wait-EncordVideoReencoding 7 $traffic");

        Assert.Equal("ERROR", Assert.Single(waited.Output)!.Properties["Status"].Value);
        waited.Error.MustBe("VideoReencodingFailed", ErrorCategory.InvalidResult, 7L);
    }

    [Fact]
    public void A_status_of_a_newer_service_is_waited_out()
    {
        Trace.Replace(request => request.Operation == Poll, Answers.Sequence(State("TRANSCODING"), State("DONE")));

        Assert.Equal("DONE", Invoke("(Wait-EncordVideoReencoding 7 $traffic).Status").Text);
    }

    [Fact]
    public void Progress_tells_how_many_jobs_have_ended()
    {
        Invocation waited = Invoke(StartThree + "$null = $jobs | Wait-EncordVideoReencoding");

        Assert.Contains(waited.Progress, record => record.StatusDescription == "3 of 3 jobs ended" && record.PercentComplete == 100);
        Assert.Equal(ProgressRecordType.Completed, waited.Progress[^1].RecordType);
    }

    [Fact]
    public async Task Ctrl_C_while_waiting_returns_at_once()
    {
        Trace.Replace(request => request.Operation == Poll, Answers.Json(State("SUBMITTED")));
        TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Trace.Before = _ =>
        {
            asked.TrySetResult();
            return Task.CompletedTask;
        };
        using RunningPipeline running = Engine.Start("Wait-EncordVideoReencoding 7 $traffic");
        await asked.Task.WithPatience();

        Assert.InRange(running.Stop(), TimeSpan.Zero, Patience.AtThePrompt);
    }

    [Fact]
    public void Signed_urls_are_whole_in_the_property_and_without_their_query_in_views()
    {
        Trace.Replace(
            request => request.Operation == Poll,
            Answers.Json(
                $$"""
                {"status": 200, "response": {"status": "DONE", "result": [{"data_hash": "{{Seed.Unknown}}",
                 "signed_url": "https://storage.example/v.mp4?sig=secret", "bucket_path": "b/v.mp4"}]} }
                """));

        Assert.EndsWith("?sig=secret", Invoke("(Get-EncordVideoReencoding 7 $traffic).Result.SignedUrl").Text, StringComparison.Ordinal);
        foreach (string view in new[] { "", ".Result", " | Format-List", ".Result | Format-List" })
        {
            Assert.DoesNotContain("secret", Engine.Show($"(Get-EncordVideoReencoding 7 $traffic){view}"), StringComparison.Ordinal);
        }
    }

    private static string State(string status) => $$"""{"status": 200, "response": {"status": "{{status}}", "result": null} }""";
}
