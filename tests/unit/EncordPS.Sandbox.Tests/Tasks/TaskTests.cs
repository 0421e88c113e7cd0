namespace EncordPS.Sandbox.Tests.Tasks;

public sealed class TaskTests
{
    [Fact]
    public async Task Re_encoding_is_submitted_first_and_done_later()
    {
        var clock = new SettableClock(DateTimeOffset.UtcNow);
        await using TestSandbox sandbox = await StartAsync(clock);
        Guid[] videos = [.. (await sandbox.RowsAsync(Seeded.TrafficCameras, new { title_like = "bahnhof%" }))
            .EnumerateArray().Select(row => row.GetProperty("data_hash").GetGuid())];

        JsonElement job = await sandbox.Client.V1Async(
            "reencodevideotask", "PUT", Seeded.TrafficCameras, payload: new { data_hash = videos });
        JsonElement before = await sandbox.Client.V1Async("reencodevideotask", "GET", Seeded.TrafficCameras, job);
        clock.Advance(TimeSpan.FromSeconds(videos.Length));
        JsonElement after = await sandbox.Client.V1Async("reencodevideotask", "GET", Seeded.TrafficCameras, job);

        Assert.Equal("SUBMITTED", before.GetProperty("status").GetString());
        Assert.Equal("DONE", after.GetProperty("status").GetString());
        Assert.Equal(videos, after.GetProperty("result").EnumerateArray().Select(
            result => result.GetProperty("data_hash").GetGuid()));
    }

    [Fact]
    public async Task Only_what_Encord_keeps_has_a_signed_url_after_re_encoding()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        Guid dataset = await sandbox.CreateDatasetAsync();
        await UploadVideoAsync(sandbox, dataset);

        JsonElement ours = await ReencodeAsync(sandbox, dataset, "clip.mp4");
        JsonElement theirs = await ReencodeAsync(sandbox, Seeded.TrafficCameras, "bahnhof%");

        Assert.StartsWith(sandbox.Server.Address.ToString(), ours.GetProperty("signed_url").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, theirs.GetProperty("signed_url").ValueKind);
        Assert.All([ours, theirs], video => Assert.EndsWith(".mp4", video.GetProperty("bucket_path").GetString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"dicomTag": "x00080060", "conditionType": "in", "value": ["CT"]}""", HttpStatusCode.OK)]
    [InlineData("""{"dicomTag": "x00080060", "conditionType": "notSubstr", "value": "CT"}""", HttpStatusCode.OK)]
    [InlineData("""{"dicomTag": "x00080060", "conditionType": "in"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"dicomTag": "x00080060", "conditionType": "in", "value": [1]}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"dicomTag": "x00080060", "conditionType": "like", "value": "CT"}""", HttpStatusCode.UnprocessableEntity)]
    public async Task Conditions_for_saving_are_checked(string condition, HttpStatusCode expected)
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        object body = new
        {
            integrationUuid = Seeded.AwsIntegration,
            dicomUrls = new[] { "https://s3.eu.amazonaws.com/b/a.dcm" },
            saveConditions = new[] { JsonElement.Parse(condition) },
        };

        using HttpResponseMessage answer = await sandbox.Client.V2ResponseAsync(HttpMethod.Post, "dicom-deidentification", body);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Only_videos_are_re_encoded_and_only_groups_are_read()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        Guid image = (await sandbox.RowsAsync(Seeded.TrafficCameras, new { title_eq = "still-bahnhof.jpg" }))[0].GetProperty("data_hash").GetGuid();

        Assert.Equal("INVALID_ARGUMENTS_ERROR", await sandbox.Client.V1RefusalAsync(
            "reencodevideotask", "PUT", Seeded.TrafficCameras, payload: new { data_hash = new[] { image } }));
        Assert.Equal("INVALID_ARGUMENTS_ERROR", await sandbox.Client.V1RefusalAsync(
            "imagegroupocr", "GET", Seeded.TrafficCameras, payload: new { image_group_data_hash = image }));
    }

    [Fact]
    public async Task Texts_come_for_each_image_of_a_group_under_the_one_key_that_the_sdk_bears()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        Guid group = (await sandbox.RowsAsync(Seeded.TrafficCameras, new { title_eq = "marktplatz burst 08:15" }))[0].GetProperty("data_hash").GetGuid();

        JsonElement texts = await sandbox.Client.V1Async(
            "imagegroupocr", "GET", Seeded.TrafficCameras, payload: new { image_group_data_hash = group });

        Assert.Equal(4, texts.GetArrayLength());
        Assert.Equal("processed_texts", Assert.Single(texts[0].EnumerateObject()).Name);
        JsonElement box = texts[0].GetProperty("processed_texts").GetProperty("ocr_texts")[0].GetProperty("boundingBox");
        Assert.Equal(["x", "y", "w", "h"], box.EnumerateObject().Select(side => side.Name));
    }

    [Theory]
    [InlineData("https://s3.eu.amazonaws.com/b/in/a.dcm", null, "DONE", "https://s3.eu.amazonaws.com/b/in/deid_a.dcm")]
    [InlineData("https://s3.eu.amazonaws.com/b/in/a.dcm", "out/", "DONE", "https://s3.eu.amazonaws.com/out/deid_a.dcm")]
    [InlineData("https://no.invalid/a.dcm", null, "ERROR", null)]
    public async Task De_identification_gives_urls_or_fails(
        string url, string? uploadDir, string status, string? result)
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        object body = new { integrationUuid = Seeded.AwsIntegration, dicomUrls = new[] { url }, redactDicomTags = true, uploadDir };

        Guid job = (await sandbox.Client.V2Async(HttpMethod.Post, "dicom-deidentification", body)).GetGuid();
        JsonElement state = await sandbox.Client.V2Async(
            HttpMethod.Get, $"dicom-deidentification/{job}?timeoutSeconds=10");

        Assert.Equal(status, state.GetProperty("status").GetString());
        Assert.Equal(result, state.GetProperty("urls").ValueKind == JsonValueKind.Null ? null : state.GetProperty("urls")[0].GetString());
    }

    private static async Task UploadVideoAsync(TestSandbox sandbox, Guid dataset)
    {
        JsonElement url = (await sandbox.Client.V2Async(HttpMethod.Get, "presigned-urls?count=1&uploadItemType=video")).GetProperty("results")[0];
        using var content = new ByteArrayContent(TestClient.Bytes("not really a video"));
        using HttpResponseMessage put = await sandbox.Client.Http.PutAsync(new Uri(url.GetProperty("signedUrl").GetString()!), content);
        object[] videos = [new { objectUrl = url.GetProperty("objectKey").GetString(), title = "clip.mp4", clientMetadata = new { } }];
        JsonElement started = await sandbox.Client.V1Async(
            "datasetdatalongpolling", "POST", dataset, dataset, new { dataItems = new { videos }, ignoreErrors = false });
        await sandbox.PollAsync(dataset, started.GetProperty("process_hash").GetGuid());
    }

    private static async Task<JsonElement> ReencodeAsync(TestSandbox sandbox, Guid dataset, string titleLike)
    {
        JsonElement row = (await sandbox.RowsAsync(dataset, new { title_like = titleLike }))[0];
        JsonElement job = await sandbox.Client.V1Async(
            "reencodevideotask", "PUT", dataset, payload: new { data_hash = new[] { row.GetProperty("data_hash").GetGuid() } });
        return (await sandbox.Client.V1Async("reencodevideotask", "GET", dataset, job)).GetProperty("result")[0];
    }

    private static Task<TestSandbox> StartAsync(TimeProvider clock) => TestSandbox.StartAsync(options =>
    {
        options.Clock = clock;
        options.JobRate = 1;
    });
}
