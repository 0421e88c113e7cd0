namespace EncordPS.Sandbox.Tests.UploadJobs;

/// <summary>What the service refuses of an upload, as a whole or unit by unit.</summary>
public sealed class UploadRuleTests : IAsyncLifetime
{
    private TestSandbox _sandbox = null!;

    public async Task InitializeAsync() => _sandbox = await TestSandbox.StartAsync();

    public async Task DisposeAsync() => await _sandbox.DisposeAsync();

    [Theory]
    [InlineData("image_groups", "a title is required for an image group")]
    [InlineData("dicom_series", "a title is required for a DICOM series")]
    public async Task What_is_made_of_several_files_of_a_bucket_needs_a_title(string section, string expected)
    {
        Guid dataset = await _sandbox.CreateDatasetAsync();
        object[] units = [new { objectUrl_0 = Files.Good + "a.dcm" }, new { objectUrl_0 = Files.Good + "b.dcm", title = "b" }];

        JsonElement state = await _sandbox.AddFilesAsync(
            dataset, new Dictionary<string, object> { [section] = units }, ignoreErrors: true);

        Assert.Equal(1, state.GetProperty("units_done_count").GetInt32());
        Assert.Contains(expected, state.GetProperty("errors")[0].GetString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_title_of_a_group_has_300_characters_at_most()
    {
        Guid dataset = await _sandbox.CreateDatasetAsync();
        object[] groups =
        [
            new { objectUrl_0 = Files.Good + "a.png", title = new string('x', 300) },
            new { objectUrl_0 = Files.Good + "b.png", title = new string('x', 301) },
        ];

        JsonElement state = await _sandbox.AddFilesAsync(dataset, new { image_groups = groups }, ignoreErrors: true);

        Assert.Equal(1, state.GetProperty("units_error_count").GetInt32());
        Assert.Contains("300 characters", state.GetProperty("errors")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_500000_items_are_refused()
    {
        Guid dataset = await _sandbox.CreateDatasetAsync();
        object payload = new { files = new { videos = new object[500_001].Select(_ => new { }) }, integrationId = Seeded.AwsIntegration };

        Assert.Equal(
            "INVALID_ARGUMENTS_ERROR",
            await _sandbox.Client.V1RefusalAsync("datasetdatalongpolling", "POST", dataset, dataset, payload));
    }

    [Fact]
    public async Task More_than_a_million_URLs_are_refused()
    {
        Guid dataset = await _sandbox.CreateDatasetAsync();
        object group = new { title = "g", images = new object[1_000_001].Select(_ => new { }) };

        Assert.Equal(
            "INVALID_ARGUMENTS_ERROR",
            await _sandbox.Client.V1RefusalAsync(
                "datasetdatalongpolling", "POST", dataset, dataset, new { dataItems = new { imageGroups = new[] { group } } }));
    }

    [Theory]
    [InlineData(true, true, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    [InlineData(false, false, false)]
    public async Task A_folder_is_named_for_a_dataset_without_one_and_for_no_other(bool hasOwn, bool isNamed, bool isTaken)
    {
        Guid dataset = await _sandbox.CreateDatasetAsync(createBackingFolder: hasOwn);
        Guid folder = (await _sandbox.CreateDatasetAsync(new { title = "Other" })).GetProperty("backingFolderUuid").GetGuid();
        Guid? named = isNamed ? folder : null;
        object payload = new { files = Files.Images(1), integrationId = Seeded.AwsIntegration, folderUuid = named };

        JsonElement answer = await _sandbox.Client.V1EnvelopeAsync("datasetdatalongpolling", "POST", dataset, dataset, payload);

        Assert.Equal(isTaken, answer.GetProperty("status").GetInt32() == 200);
        Assert.True(isTaken || answer.GetProperty("response")[0].GetString() == "INVALID_ARGUMENTS_ERROR");
    }

    [Theory]
    [InlineData("""{"channels": {"t": {"color": "#abc", "lineWidth": 1.5}, "p": {"style": "points", "pointRadius": 2}}}""", 200)]
    [InlineData("""{"channels": {"t": {"color": "red"}}}""", 422)]
    [InlineData("""{"channels": {"t": {"lineWidth": 9}}}""", 422)]
    [InlineData("""{"channels": {"t": {"style": "bars"}}}""", 422)]
    [InlineData("""{}""", 422)]
    public async Task A_time_series_keeps_how_it_is_drawn_within_bounds(string settings, int status)
    {
        JsonElement dataset = await _sandbox.CreateDatasetAsync(new { title = "Series" });
        Guid folder = dataset.GetProperty("backingFolderUuid").GetGuid();
        object[] units = [new { objectUrl = Files.Good + "t.csv", clientMetadata = new { }, settings = JsonElement.Parse(settings) }];

        using HttpResponseMessage response = await _sandbox.Client.V2ResponseAsync(
            HttpMethod.Post, $"storage/folders/{folder}/data-upload-jobs", new { dataItems = new { timeSeries = units } });

        Assert.Equal(status, (int)response.StatusCode);
        if (status == 200)
        {
            string job = JsonElement.Parse(await response.Content.ReadAsStringAsync()).GetString()!;
            await _sandbox.Client.V2Async(HttpMethod.Get, $"storage/folders/{folder}/data-upload-jobs/{job}?timeoutSeconds=30");
            JsonElement items = await _sandbox.Client.V2Async(
                HttpMethod.Get, $"storage/folders/{folder}/items?itemTypes=timeseries");
            Assert.Equal("timeseries", items.GetProperty("results")[0].GetProperty("itemType").GetString());
            Assert.True(items.GetProperty("results")[0].GetProperty("timeseriesSettings").TryGetProperty("channels", out _));
        }
    }
}
