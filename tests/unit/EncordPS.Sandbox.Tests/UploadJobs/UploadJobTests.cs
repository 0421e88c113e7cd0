using System.Diagnostics;

namespace EncordPS.Sandbox.Tests.UploadJobs;

public sealed class UploadJobTests
{
    [Fact]
    public async Task Every_kind_of_private_file_becomes_a_row()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        Guid dataset = await sandbox.CreateDatasetAsync();
        object[] group = [new { title = "g", objectUrl_1 = Files.Good + "b.png", objectUrl_0 = Files.Good + "a.png" }];
        object files = new
        {
            videos = One("v.mp4"),
            images = One("i.png"),
            image_groups = group,
            dicom_series = group,
            audio = One("a.mp3"),
            time_series = One("t.csv"),
            scenes = new object[] { new { title = "s", scene = new { url = Files.Good + "s.mcap", format = "mcap" } } },
            nifti = One("n.nii.gz"),
            text = One("t.txt"),
            pdfs = One("p.pdf"),
        };

        JsonElement state = await sandbox.AddFilesAsync(dataset, files);

        Assert.Equal("DONE", state.GetProperty("status").GetString());
        Assert.Equal(10, state.GetProperty("units_done_count").GetInt32());
        Assert.Equal("v.mp4", state.GetProperty("data_hashes_with_titles")[0].GetProperty("title").GetString());
        Assert.Equal(
            ["AUDIO", "DICOM", "IMAGE", "IMG_GROUP", "NIFTI", "PDF", "PLAIN_TEXT", "SCENE", "TIME_SERIES", "VIDEO"],
            (await sandbox.RowsAsync(dataset)).EnumerateArray().Select(row => row.GetProperty("data_type").GetString()!).Order());
    }

    [Fact]
    public async Task With_errors_ignored_the_job_is_done_and_names_what_failed()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        Guid dataset = await sandbox.CreateDatasetAsync();

        JsonElement state = await sandbox.AddFilesAsync(
            dataset, Files.Videos(Files.Good + "1.mp4", Files.Bad + "2.mp4", null, "relative.mp4", Files.Good + "5.mp4"), ignoreErrors: true);

        Assert.Equal("DONE", state.GetProperty("status").GetString());
        Assert.Equal((2, 3, 0), (Count(state, "done"), Count(state, "error"), Count(state, "cancelled")));
        Assert.Equal(3, state.GetProperty("errors").GetArrayLength());
        JsonElement first = state.GetProperty("data_unit_errors")[0];
        Assert.Equal(Files.Bad + "2.mp4", first.GetProperty("object_urls")[0].GetString());
        Assert.Equal("Uploading video", first.GetProperty("action_description").GetString());
        Assert.NotEqual(Guid.Empty, first.GetProperty("subtask_uuid").GetGuid());
        Assert.Contains("nowhere.invalid", first.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_failure_ends_a_job_that_does_not_ignore_errors()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        Guid dataset = await sandbox.CreateDatasetAsync();

        JsonElement state = await sandbox.AddFilesAsync(
            dataset, Files.Videos(
                Files.Good + "1.mp4", Files.Bad + "2.mp4", Files.Bad + "3.mp4", Files.Good + "4.mp4"));

        Assert.Equal("ERROR", state.GetProperty("status").GetString());
        Assert.Equal((1, 1, 2), (Count(state, "done"), Count(state, "error"), Count(state, "cancelled")));
        Assert.Equal(1, (await sandbox.RowsAsync(dataset)).GetArrayLength());
    }

    [Fact]
    public async Task Duplicates_are_skipped_and_their_metadata_updated_when_asked()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        Guid dataset = await sandbox.CreateDatasetAsync();
        object[] images = [new { objectUrl = Files.Good + "0.png", clientMetadata = new { second = true } }];
        await sandbox.AddFilesAsync(dataset, Files.Images(1));

        JsonElement skipped = await sandbox.AddFilesAsync(dataset, new { images, skip_duplicate_urls = true });
        JsonElement untouched = await MetadataAsync(sandbox, dataset);
        await sandbox.AddFilesAsync(dataset, new { images, skip_duplicate_urls = true, upsert_metadata = true });
        JsonElement updated = await MetadataAsync(sandbox, dataset);
        await sandbox.AddFilesAsync(dataset, new { images });

        Assert.Equal(1, Count(skipped, "done"));
        Assert.Equal(0, skipped.GetProperty("data_hashes_with_titles").GetArrayLength());
        Assert.Equal("{}", untouched.ToString());
        Assert.Equal("""{"second":true}""", updated.ToString());
        Assert.Equal(2, (await sandbox.RowsAsync(dataset)).GetArrayLength());
    }

    [Fact]
    public async Task A_long_poll_answers_as_soon_as_the_job_ends()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync(options => options.JobRate = 20);
        Guid dataset = await sandbox.CreateDatasetAsync();
        Guid job = await sandbox.StartFilesAsync(dataset, Files.Images(20));

        JsonElement atOnce = await sandbox.PollAsync(dataset, job, seconds: 0);
        var watch = Stopwatch.StartNew();
        JsonElement atEnd = await sandbox.PollAsync(dataset, job, seconds: 60);

        Assert.Equal("PENDING", atOnce.GetProperty("status").GetString());
        Assert.Equal("DONE", atEnd.GetProperty("status").GetString());
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.3, 15);
    }

    [Fact]
    public async Task A_long_poll_answers_pending_when_the_time_is_up()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync(options => options.JobRate = 0.01);
        Guid dataset = await sandbox.CreateDatasetAsync();
        Guid job = await sandbox.StartFilesAsync(dataset, Files.Images(5));

        var watch = Stopwatch.StartNew();
        JsonElement state = await sandbox.PollAsync(dataset, job, seconds: 1);

        Assert.Equal("PENDING", state.GetProperty("status").GetString());
        Assert.Equal(5, Count(state, "pending"));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.9, 10);
    }

    [Theory]
    [InlineData("""{"integrationId": "5a3f0c1e-0001-4a00-8000-000000000001"}""", "INVALID_ARGUMENTS_ERROR")]
    [InlineData("""{"files": {"videos": []}}""", "INVALID_ARGUMENTS_ERROR")]
    [InlineData("""{"files": {}, "integrationId": "5a3f0c1e-0001-4a00-8000-000000000001"}""", "INVALID_ARGUMENTS_ERROR")]
    [InlineData("""{"files": {"videos": [5]}, "integrationId": "5a3f0c1e-0001-4a00-8000-000000000001"}""", "INVALID_ARGUMENTS_ERROR")]
    [InlineData("""{"files": {"videos": []}, "integrationId": "00000000-0000-0000-0000-000000000000"}""", "RESOURCE_NOT_FOUND_ERROR")]
    [InlineData("""{"files": {"videos": []}, "integrationId": "five"}""", "INVALID_ARGUMENTS_ERROR")]
    public async Task A_request_that_makes_no_job_says_why(string payload, string code)
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();

        Assert.Equal(code, await sandbox.Client.V1RefusalAsync(
            "datasetdatalongpolling", "POST", Seeded.TrafficCameras, Seeded.TrafficCameras, JsonElement.Parse(payload)));
    }

    private static object[] One(string name) => [new { objectUrl = Files.Good + name }];

    private static int Count(JsonElement state, string kind) => state.GetProperty($"units_{kind}_count").GetInt32();

    private static async Task<JsonElement> MetadataAsync(TestSandbox sandbox, Guid dataset)
    {
        JsonElement rows = await sandbox.RowsAsync(
            dataset, new { dataset_access_settings = new { fetch_client_metadata = true } });
        return rows[0].GetProperty("client_metadata");
    }
}
