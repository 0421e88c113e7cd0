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

    private static Task<TestSandbox> StartAsync(TimeProvider clock) => TestSandbox.StartAsync(options =>
    {
        options.Clock = clock;
        options.JobRate = 1;
    });
}
