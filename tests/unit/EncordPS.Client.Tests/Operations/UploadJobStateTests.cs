using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Operations;

public sealed class UploadJobStateTests
{
    private const string DatasetJob = "84fa88fe-1f2f-5e59-abfe-1813ce39e8ba";
    private const string FolderJob = "863a222b-4de3-5043-9a7e-002342fd86f8";

    private static readonly Guid s_folder = Guid.Parse("6bf74574-6684-5bcf-a897-31d0c2eef446");
    private static readonly UploadTarget s_dataset = new(Messages.DatasetHash, FolderUuid: null);
    private static readonly UploadTarget s_folderAlone = new(DatasetHash: null, s_folder);

    [Fact]
    public async Task Asking_for_the_job_of_a_dataset_sends_what_the_SDK_sends()
    {
        Capture capture = Capture.Load("add_private_data_get_result-error");
        ScriptedHandler script = capture.Replay();

        DatasetDataLongPolling state = await GetAsync(script, s_dataset, DatasetJob, seconds: 60);

        capture.AssertSame(script.Request);
        Assert.Equal((DatasetJob, Messages.DatasetHash, null), (state.UploadJobId, state.DatasetHash, state.FolderUuid));
        Assert.Equal(LongPollingStatus.Error, state.Status);
        Assert.Equal(["Could not read s3://bucket/broken.mp4"], state.Errors);
        AssertBrokenUnit(Assert.Single(state.DataUnitErrors));
        Assert.Equal((0, 0, 1, 0), Counts(state));
    }

    [Fact]
    public async Task A_job_that_is_done_names_the_rows_it_made()
    {
        Capture capture = Capture.Load("add_private_data-dict");
        ScriptedHandler script = capture.Replay();

        DatasetDataLongPolling state = await GetAsync(script, s_dataset, DatasetJob, seconds: 60);

        capture.AssertSame(script.Request);
        Assert.Equal(LongPollingStatus.Done, state.Status);
        Assert.True(state.IsFinal);
        DatasetDataInfo row = Assert.Single(state.DataHashesWithTitles);
        Assert.Equal("67ecabac-58c5-5db7-a42d-2d4d471cc910", row.DataHash);
        Assert.Equal("s3://bucket/videos/a.mp4", row.Title);
        Assert.Equal(Guid.Parse("ad1a5b8f-41eb-533d-8238-592f492eeeac"), row.BackingItemUuid);
        Assert.Equal((0, 9, 0, 0), Counts(state));
    }

    [Fact]
    public async Task Asking_for_the_job_of_a_folder_sends_what_the_SDK_sends()
    {
        Capture capture = Capture.Load("folder_add_private_data_get_result-error");
        ScriptedHandler script = capture.Replay();

        DatasetDataLongPolling state = await GetAsync(script, s_folderAlone, FolderJob, seconds: 604800);

        capture.AssertSame(script.Request);
        Assert.Equal((FolderJob, null, s_folder), (state.UploadJobId, state.DatasetHash, state.FolderUuid));
        Assert.Equal(LongPollingStatus.Error, state.Status);
        AssertBrokenUnit(Assert.Single(state.DataUnitErrors));
        Assert.Equal((0, 0, 1, 0), Counts(state));
    }

    [Fact]
    public async Task The_job_of_a_folder_names_the_items_it_made()
    {
        DatasetDataLongPolling state = await GetAsync(
            new ScriptedHandler().Answer(200, $$"""{"status": "DONE", "itemsWithNames": [{"itemUuid": "{{s_folder}}", "name": "a.mp4"}], "unitsDoneCount": 1}"""),
            s_folderAlone, FolderJob, seconds: 0);

        DatasetDataInfo item = Assert.Single(state.DataHashesWithTitles);
        Assert.Equal((null, "a.mp4", s_folder), (item.DataHash, item.Title, item.BackingItemUuid));
    }

    [Theory]
    [InlineData("PENDING", LongPollingStatus.Pending, false)]
    [InlineData("DONE", LongPollingStatus.Done, true)]
    [InlineData("ERROR", LongPollingStatus.Error, true)]
    [InlineData("CANCELLED", LongPollingStatus.Cancelled, true)]
    [InlineData("ARCHIVED", LongPollingStatus.Unknown, true)]
    public async Task A_status_survives_with_its_own_name(string name, LongPollingStatus status, bool isFinal)
    {
        string answer = $$"""{"status": "{{name}}", "units_pending_count": 0}""";

        DatasetDataLongPolling ofDataset = await GetAsync(new ScriptedHandler().Answer(200, CannedAnswers.Legacy(answer)), s_dataset, DatasetJob, seconds: 0);
        DatasetDataLongPolling ofFolder = await GetAsync(new ScriptedHandler().Answer(200, answer), s_folderAlone, FolderJob, seconds: 0);

        Assert.All([ofDataset, ofFolder], state => Assert.Equal((status, name, isFinal), (state.Status, state.StatusName, state.IsFinal)));
    }

    [Theory]
    [InlineData("""{"status": "PENDING"}""")]
    [InlineData("""{"status": "PENDING", "data_hashes_with_titles": null, "errors": null, "data_unit_errors": null, "itemsWithNames": null, "unitErrors": null}""")]
    public async Task Lists_that_are_missing_or_null_are_empty(string answer)
    {
        DatasetDataLongPolling ofDataset = await GetAsync(new ScriptedHandler().Answer(200, CannedAnswers.Legacy(answer)), s_dataset, DatasetJob, seconds: 0);
        DatasetDataLongPolling ofFolder = await GetAsync(new ScriptedHandler().Answer(200, answer), s_folderAlone, FolderJob, seconds: 0);

        Assert.All([ofDataset, ofFolder], static state =>
        {
            Assert.Empty(state.DataHashesWithTitles);
            Assert.Empty(state.Errors);
            Assert.Empty(state.DataUnitErrors);
            Assert.Equal((0, 0, 0, 0), Counts(state));
        });
    }

    [Fact]
    public async Task A_state_without_a_status_is_malformed_and_not_the_end_of_the_job()
    {
        const string Answer = """{"unitsDoneCount": 1, "units_done_count": 1}""";

        EncordException ofDataset = await Assert.ThrowsAsync<EncordException>(
            () => GetAsync(new ScriptedHandler().Answer(200, CannedAnswers.Legacy(Answer)), s_dataset, DatasetJob, seconds: 0));
        EncordException ofFolder = await Assert.ThrowsAsync<EncordException>(
            () => GetAsync(new ScriptedHandler().Answer(200, Answer), s_folderAlone, FolderJob, seconds: 0));

        Assert.All([ofDataset, ofFolder], static error => Assert.Equal(EncordErrorKind.MalformedAnswer, error.Kind));
    }

    [Fact]
    public async Task A_job_that_the_service_answers_nothing_for_does_not_exist()
    {
        EncordException error = await Assert.ThrowsAsync<EncordException>(
            () => GetAsync(new ScriptedHandler().Answer(200, CannedAnswers.Legacy("null")), s_dataset, DatasetJob, seconds: 0));

        Assert.Equal(EncordErrorKind.NotFound, error.Kind);
        Assert.Contains(DatasetJob, error.Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_may_take_as_long_as_the_service_was_asked_to_hold_it(bool isDataset)
    {
        ManualClock clock = new();
        ScriptedHandler script = new ScriptedHandler().Hang();
        using TestClient client = TestClient.Over(script, clock);
        Task<DatasetDataLongPolling> poll = client.Api.UploadJobs.GetAsync(
            isDataset ? s_dataset : s_folderAlone, DatasetJob, TimeSpan.FromSeconds(60), default);

        Assert.Equal(TimeSpan.FromSeconds(180 + 60), await clock.NextWaitAsync());

        await script.NextRequestAsync();
        clock.Advance(TimeSpan.FromSeconds(240));
        EncordException error = await Assert.ThrowsAsync<EncordException>(() => poll.WaitAsync(Patience.Limit));
        Assert.Equal(EncordErrorKind.Timeout, error.Kind);
    }

    [Theory]
    [InlineData("""{"status": "DONE", "unitsDoneCount": 2, "unitsErrorCount": 1, "dataHashesWithTitles": [{"dataHash": "d", "title": "T"}]}""")]
    [InlineData("""{"status": "done", "units_done_count": 2, "units_error_count": 1, "data_hashes_with_titles": [{"data_hash": "d", "title": "T"}]}""")]
    public async Task Both_spellings_are_read_of_the_job_of_a_dataset(string answer)
    {
        DatasetDataLongPolling state = await GetAsync(
            new ScriptedHandler().Answer(200, CannedAnswers.Legacy(answer)), s_dataset, DatasetJob, seconds: 0);

        Assert.Equal(LongPollingStatus.Done, state.Status);
        Assert.Equal((0, 2, 1, 0), Counts(state));
        Assert.Equal(("d", "T"), (state.DataHashesWithTitles[0].DataHash, state.DataHashesWithTitles[0].Title));
    }

    [Theory]
    [InlineData("""{"status": "DONE", "unitsDoneCount": 2, "itemsWithNames": [{"itemUuid": "055b45f5-6ba7-556d-89db-380874402e59", "name": "T"}]}""")]
    [InlineData("""{"status": "DONE", "units_done_count": 2, "items_with_names": [{"item_uuid": "055b45f5-6ba7-556d-89db-380874402e59", "name": "T"}]}""")]
    public async Task Both_spellings_are_read_of_the_job_of_a_folder(string answer)
    {
        DatasetDataLongPolling state = await GetAsync(new ScriptedHandler().Answer(200, answer), s_folderAlone, FolderJob, seconds: 0);

        Assert.Equal((0, 2, 0, 0), Counts(state));
        Assert.Equal("T", Assert.Single(state.DataHashesWithTitles).Title);
    }

    [Theory]
    [InlineData("""{"status": "DONE"}""")]
    [InlineData("""{"status": "ERROR", "errors": []}""")]
    [InlineData("""{"status": "CANCELLED", "data_hashes_with_titles": []}""")]
    public async Task An_end_that_says_nothing_of_the_units_is_an_error(string answer)
    {
        EncordException[] errors =
        [
            await Assert.ThrowsAsync<EncordException>(
                () => GetAsync(new ScriptedHandler().Answer(200, CannedAnswers.Legacy(answer)), s_dataset, DatasetJob, seconds: 0)),
            await Assert.ThrowsAsync<EncordException>(
                () => GetAsync(new ScriptedHandler().Answer(200, answer), s_folderAlone, FolderJob, seconds: 0)),
        ];

        Assert.All(errors, static error => Assert.Equal(EncordErrorKind.MalformedAnswer, error.Kind));
        Assert.All(errors, static error => Assert.EndsWith("but not what became of its units.", error.Message));
    }

    private static void AssertBrokenUnit(DataUnitError unit)
    {
        Assert.Equal(["s3://bucket/broken.mp4"], unit.ObjectUrls);
        Assert.Equal("Could not read s3://bucket/broken.mp4", unit.Error);
        Assert.Equal(Guid.Parse("cc2aa8f3-cc62-55c1-9b78-4c496fecbe4b"), unit.SubtaskUuid);
        Assert.Equal("Uploading video", unit.ActionDescription);
    }

    private static (int Pending, int Done, int Error, int Cancelled) Counts(DatasetDataLongPolling state) =>
        (state.UnitsPendingCount, state.UnitsDoneCount, state.UnitsErrorCount, state.UnitsCancelledCount);

    private static async Task<DatasetDataLongPolling> GetAsync(ScriptedHandler script, UploadTarget target, string jobId, int seconds)
    {
        using TestClient client = TestClient.Over(script);
        return await client.Api.UploadJobs.GetAsync(target, jobId, TimeSpan.FromSeconds(seconds), default);
    }
}
