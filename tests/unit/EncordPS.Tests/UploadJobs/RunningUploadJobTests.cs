namespace EncordPS.Tests.UploadJobs;

/// <summary>Upload jobs that are still at work: looking at them, waiting in vain, stopping them.</summary>
[Collection(SandboxTests.Name)]
public sealed class RunningUploadJobTests : IClassFixture<SlowSandboxFixture>
{
    private const string StartJob = "$job = Add-EncordPrivateData $empty $aws -PrivateFiles $files\n";

    private readonly SlowSandboxFixture _fixture;

    public RunningUploadJobTests(SlowSandboxFixture fixture)
    {
        _fixture = fixture;
        fixture.Trace.Reset();
    }

    [Fact]
    public void Looking_at_a_job_does_not_wait()
    {
        Assert.Equal(
            ["Pending", "500", "True", "True"],
            Invoke(
                StartJob +
                """
                $state = $job | Get-EncordUploadJob
                $state.Status
                $state.UnitsPendingCount + $state.UnitsDoneCount
                $state.UploadJobId -eq $job.UploadJobId
                $state.DatasetHash -eq $empty
                """).Texts);
        Assert.Equal(
            0, _fixture.Trace.Of("datasetdatalongpolling GET")[0].Payload.GetProperty("timeout_seconds").GetInt32());
    }

    [Fact]
    public void A_wait_that_is_over_gives_the_last_state_and_how_to_go_on()
    {
        Invocation waited = Invoke(StartJob + "$job | Wait-EncordUploadJob -Timeout 00:00:00.5");

        PSObject state = Assert.Single(waited.Output)!;
        Assert.Equal("Pending", state.Properties["Status"].Value.ToString());
        waited.Error.MustBe("WaitTimedOut", ErrorCategory.OperationTimeout);
        Assert.EndsWith(
            $"Wait-EncordUploadJob -UploadJobId {state.Properties["UploadJobId"].Value} -DatasetHash {Seed.Empty}",
            waited.Error.Action(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_in_that_error_can_be_run_as_it_stands()
    {
        string action = Invoke(StartJob + "$job | Wait-EncordUploadJob -Timeout 00:00:00.5").Error.Action()!;
        string command = action[action.IndexOf("Wait-EncordUploadJob", StringComparison.Ordinal)..];

        Invoke(command + " -Timeout 00:00:00.5").Error.MustBe("WaitTimedOut", ErrorCategory.OperationTimeout);
    }

    [Fact]
    public void A_started_job_that_is_waited_for_in_vain_goes_on_without_the_command()
    {
        Invocation added = Invoke("Add-EncordPrivateData $empty $aws -PrivateFiles $files -Wait -Timeout 00:00:00.5");

        Assert.Empty(added.Output);
        added.Error.MustBe("WaitTimedOut", ErrorCategory.OperationTimeout);
        added.Error.MustAdvise("-UploadJobId");
    }

    [Fact]
    public void A_stopped_job_is_cancelled_with_what_was_left()
    {
        Assert.Equal(
            "Cancelled 0 True",
            Invoke(
                StartJob +
                """
                $state = $job | Stop-EncordUploadJob
                "$($state.Status) $($state.UnitsPendingCount) $($state.UnitsCancelledCount -gt 400)"
                """).Text);
    }

    [Fact]
    public void Waiting_for_a_cancelled_job_writes_its_state_and_an_error()
    {
        Invocation waited = Invoke(StartJob + "$null = $job | Stop-EncordUploadJob; $job | Wait-EncordUploadJob");

        Assert.Equal("Cancelled", Assert.Single(waited.Output)!.Properties["Status"].Value.ToString());
        waited.Error.MustBe("UploadJobCancelled", ErrorCategory.OperationStopped);
    }

    [Fact]
    public void A_job_in_a_named_folder_is_stopped_there()
    {
        Assert.Equal(
            "Cancelled",
            Invoke(
                """
                $id = (New-EncordDataset 'Elsewhere').BackingFolderUuid
                $job = Add-EncordPrivateData $empty $aws -FolderUuid $id -PrivateFiles $files
                ($job | Stop-EncordUploadJob).Status
                """).Text);
    }

    [Fact]
    public void A_job_of_a_folder_is_stopped_too()
    {
        Assert.Equal(
            "Cancelled",
            Invoke(
                """
                $id = (New-EncordDataset 'Folder job').BackingFolderUuid
                (Add-EncordPrivateData -FolderUuid $id -IntegrationId $aws -PrivateFiles $files | Stop-EncordUploadJob).Status
                """).Text);
    }

    [Fact]
    public void WhatIf_stops_nothing()
    {
        Assert.Equal(
            "Pending", Invoke(StartJob + "$job | Stop-EncordUploadJob -WhatIf; ($job | Get-EncordUploadJob).Status").Text);
    }

    [Fact]
    public void Of_a_dataset_without_a_folder_a_job_cannot_be_stopped_and_the_error_says_what_to_give()
    {
        Invocation stopped = Invoke("Stop-EncordUploadJob $unknown -DatasetHash $drone");

        stopped.Error.MustBe("CancelNeedsFolder", ErrorCategory.InvalidOperation, Seed.Unknown);
        stopped.Error.MustAdvise("-FolderUuid");
    }

    [Fact]
    public async Task Ctrl_C_while_waiting_returns_at_once_and_the_job_goes_on()
    {
        _fixture.Engine.Set("job", Assert.Single(Invoke(StartJob + "$job").Output));
        TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _fixture.Trace.Before = request =>
        {
            asked.TrySetResult();
            return Task.CompletedTask;
        };
        using RunningPipeline running = _fixture.Engine.Start("$job | Wait-EncordUploadJob");
        await asked.Task.WithPatience();

        _fixture.Engine.Host.Clear();
        Assert.InRange(running.Stop(), TimeSpan.Zero, Patience.AtThePrompt);

        string said = _fixture.Engine.Host.Text;
        Assert.Contains($"To wait on: Wait-EncordUploadJob -UploadJobId {Invoke("$job.UploadJobId").Text} -DatasetHash {Seed.Empty}", said, StringComparison.Ordinal);
        Assert.Equal("Pending", Invoke("($job | Get-EncordUploadJob).Status").Text);
    }

    private Invocation Invoke(string script) => _fixture.Engine.Invoke(script);
}
