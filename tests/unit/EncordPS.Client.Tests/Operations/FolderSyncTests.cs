using EncordPS.Client.Tests.Support;
using EncordPS.Waiting;

namespace EncordPS.Client.Tests.Operations;

public sealed class FolderSyncTests
{
    private static readonly Guid s_folder = Guid.Parse("6bf74574-6684-5bcf-a897-31d0c2eef446");
    private static readonly Guid s_job = Guid.Parse("a3158a8c-5a2a-5c68-adb5-30797df71dac");

    [Fact]
    public async Task Starting_a_sync_sends_what_the_SDK_sends()
    {
        Capture capture = Capture.Load("folder_cloud_sync_start-default");
        ScriptedHandler script = capture.Replay();
        using TestClient client = TestClient.Over(script);

        FolderSync job = await client.Api.FolderSyncs.StartAsync(s_folder, default);

        capture.AssertSame(script.Request);
        Assert.Equal((s_job, s_folder, LongPollingStatus.Pending), (job.SyncJobId, job.FolderUuid, job.Status));
    }

    [Fact]
    public async Task Asking_for_a_sync_sends_what_the_SDK_sends()
    {
        Capture capture = Capture.Load("folder_cloud_sync_get_result-done");
        ScriptedHandler script = capture.Replay();

        FolderSync state = await GetAsync(script, TimeSpan.FromDays(7));

        capture.AssertSame(script.Request);
        Assert.Equal((LongPollingStatus.Pending, 3, 1, 12), (
            state.Status, state.ScanPagesProcessingDone, state.UploadJobsDone, state.UploadJobsUnitsDone));
    }

    [Fact]
    public async Task Starting_a_sync_is_not_repeated()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(503, "");
        using TestClient client = TestClient.Over(script, retries: 3);

        await Assert.ThrowsAsync<EncordException>(() => client.Api.FolderSyncs.StartAsync(s_folder, default));

        Assert.Single(script.Requests);
    }

    [Theory]
    [InlineData("""{"status": "pending"}""", false)]
    [InlineData("""{"status": "done"}""", true)]
    [InlineData("""{"status": "DONE"}""", true)]
    [InlineData("""{"status": "cancelled"}""", true)]
    [InlineData("""{"status": "comparing", "scanPagesProcessingPending": 2}""", false)]
    [InlineData("""{"status": "archived", "newCounter": 7}""", true)]
    public async Task A_status_of_a_newer_service_ends_a_sync_when_nothing_is_pending(string answer, bool isFinal)
    {
        IJobState state = await GetAsync(new ScriptedHandler().Answer(200, answer), TimeSpan.Zero);

        Assert.Equal(isFinal, state.IsFinal);
        Assert.Equal(answer.Contains("newCounter", StringComparison.Ordinal), ((FolderSync)state).AdditionalProperties is not null);
    }

    [Fact]
    public async Task A_state_without_a_status_is_a_malformed_answer()
    {
        EncordException error = await Assert.ThrowsAsync<EncordException>(
            () => GetAsync(new ScriptedHandler().Answer(200, "{}"), TimeSpan.Zero));

        Assert.Equal(EncordErrorKind.MalformedAnswer, error.Kind);
    }

    private static async Task<FolderSync> GetAsync(ScriptedHandler script, TimeSpan hold)
    {
        using TestClient client = TestClient.Over(script);
        return await client.Api.FolderSyncs.GetAsync(s_folder, s_job, hold, default);
    }
}
