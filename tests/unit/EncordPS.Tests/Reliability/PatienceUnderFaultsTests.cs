using System.Diagnostics;
using EncordPS.Sandbox.Faults;

namespace EncordPS.Tests.Reliability;

/// <summary>Waits outlast what passes, and whoever has enough is not kept waiting by a retry or a silent server.</summary>
public sealed class PatienceUnderFaultsTests(FaultySandboxFixture fixture) : IClassFixture<FaultySandboxFixture>
{
    [Theory]
    [InlineData("Add-EncordPrivateData $empty $aws -PrivateFiles '{\"images\": [{\"objectUrl\": \"s3://bucket/1.jpg\"}]}'", "Wait-EncordUploadJob", "Done")]
    [InlineData("Get-EncordDataRow $traffic -DataType Video | Start-EncordVideoReencoding", "Wait-EncordVideoReencoding", "DONE")]
    [InlineData("Start-EncordDicomDeidentification 's3://bucket/scan.dcm' $aws", "Wait-EncordDicomDeidentification", "Done")]
    public void A_wait_outlasts_rate_limits(string start, string wait, string status)
    {
        fixture.Engine.Set("job", Assert.Single(fixture.Engine.Invoke(start).Output));

        (Invocation got, int faults) = fixture.InvokeUnder("rate-limits:0.7,seed=3", $"($job | {wait} -Timeout 0:5:0).Status");

        Assert.True(faults > 0, "Nothing went wrong.");
        Assert.Equal(status, got.Text, ignoreCase: true);
    }

    [Theory]
    [InlineData("rate-limit-date:1", "Get-EncordDataset")]
    [InlineData("stall:1", "Get-EncordDataset")]
    [InlineData("unavailable:1", "Add-EncordDatasetUser $empty you@example.com User")]
    public void Ctrl_C_ends_a_retry_and_a_silence_at_once(string profile, string command)
    {
        fixture.Server.Faults = FaultProfile.Parse(profile);
        using RunningPipeline running = fixture.Engine.Start(command);
        WaitForFault();

        TimeSpan time = running.Stop();

        fixture.Server.Faults = FaultProfile.None;
        Assert.InRange(time, TimeSpan.Zero, Patience.AtThePrompt);
    }

    [Fact]
    public void A_closed_runspace_ends_what_runs_in_it_at_once()
    {
        Engine engine = new();
        engine.Connect(fixture.Server);
        fixture.Server.Faults = FaultProfile.Parse("stall:1");
        using RunningPipeline running = engine.Start("Get-EncordDataRow $traffic");
        WaitForFault();
        Stopwatch watch = Stopwatch.StartNew();

        engine.Dispose();

        TimeSpan time = watch.Elapsed;
        fixture.Server.Faults = FaultProfile.None;
        Assert.InRange(time, TimeSpan.Zero, Patience.AtThePrompt);
    }

    private void WaitForFault() =>
        Assert.True(SpinWait.SpinUntil(() => fixture.Server.FaultCounts.Values.Sum() > 0, Patience.Long), "Nothing went wrong.");
}
