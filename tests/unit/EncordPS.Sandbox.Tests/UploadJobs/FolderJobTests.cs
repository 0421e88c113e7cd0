namespace EncordPS.Sandbox.Tests.UploadJobs;

public sealed class FolderJobTests
{
    [Fact]
    public async Task A_job_of_a_backing_folder_adds_rows_to_its_dataset()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        (Guid dataset, Guid folder) = await CreateAsync(sandbox);
        Guid job = await StartAsync(sandbox, folder, Files.Images(3));

        JsonElement state = await PollAsync(sandbox, folder, job);

        Assert.Equal("DONE", state.GetProperty("status").GetString());
        Assert.Equal(3, state.GetProperty("itemsWithNames").GetArrayLength());
        Assert.Equal("files.json", state.GetProperty("fileName").GetString());
        Assert.Equal(3, (await sandbox.RowsAsync(dataset)).GetArrayLength());
    }

    [Fact]
    public async Task Cancelling_ends_a_slow_job_at_once_and_keeps_what_is_done()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync(options => options.JobRate = 0.01);
        (_, Guid folder) = await CreateAsync(sandbox);
        Guid job = await StartAsync(sandbox, folder, Files.Images(10));
        Task<JsonElement> poll = PollAsync(sandbox, folder, job);

        JsonElement cancelled = await sandbox.Client.V2Async(
            HttpMethod.Post, $"storage/folders/{folder}/data-upload-jobs/{job}/cancel");

        Assert.Equal(10, cancelled.GetProperty("unitsCancelledCount").GetInt32());
        JsonElement state = await poll.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal("CANCELLED", state.GetProperty("status").GetString());
        Assert.Equal(10, state.GetProperty("unitsCancelledCount").GetInt32());
    }

    [Fact]
    public async Task A_datasets_job_is_cancelled_through_its_folder()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync(options => options.JobRate = 0.01);
        (Guid dataset, Guid folder) = await CreateAsync(sandbox);
        Guid job = await sandbox.StartFilesAsync(dataset, Files.Images(4));

        await sandbox.Client.V2Async(HttpMethod.Post, $"storage/folders/{folder}/data-upload-jobs/{job}/cancel");

        JsonElement state = await sandbox.PollAsync(dataset, job);
        Assert.Equal("CANCELLED", state.GetProperty("status").GetString());
        Assert.Equal(4, state.GetProperty("units_cancelled_count").GetInt32());
    }

    private static async Task<(Guid Dataset, Guid Folder)> CreateAsync(TestSandbox sandbox)
    {
        JsonElement created = await sandbox.CreateDatasetAsync(new { title = "With folder" });
        return (created.GetProperty("datasetUuid").GetGuid(), created.GetProperty("backingFolderUuid").GetGuid());
    }

    private static async Task<Guid> StartAsync(TestSandbox sandbox, Guid folder, object externalFiles)
    {
        object body = new { externalFiles, integrationHash = Seeded.GcpIntegration, ignoreErrors = false, fileName = "files.json" };
        return (await sandbox.Client.V2Async(
            HttpMethod.Post, $"storage/folders/{folder}/data-upload-jobs", body)).GetGuid();
    }

    private static Task<JsonElement> PollAsync(TestSandbox sandbox, Guid folder, Guid job) =>
        sandbox.Client.V2Async(
            HttpMethod.Get, $"storage/folders/{folder}/data-upload-jobs/{job}?timeoutSeconds=604800");
}
