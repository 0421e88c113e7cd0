namespace EncordPS.Sandbox.Tests.Blobs;

public sealed class UploadTests : IAsyncLifetime
{
    /// <summary>A PNG header of 300 by 200 pixels; no more of an image is ever looked at.</summary>
    private static readonly byte[] s_png =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 44, 0, 0, 0, 200, 8, 2, 0, 0, 0, 1, 2, 3, 4];

    private readonly SettableClock _clock = new(DateTimeOffset.UtcNow);
    private TestSandbox _sandbox = null!;
    private Guid _dataset;

    public async Task InitializeAsync()
    {
        _sandbox = await TestSandbox.StartAsync(options => options.Clock = _clock);
        _dataset = await _sandbox.CreateDatasetAsync();
    }

    public async Task DisposeAsync() => await _sandbox.DisposeAsync();

    [Fact]
    public async Task An_uploaded_image_becomes_a_row_with_the_size_and_type_that_its_bytes_tell()
    {
        JsonElement url = await NewUrlAsync();
        Assert.Equal(HttpStatusCode.OK, await PutAsync(url, s_png));

        JsonElement state = await AddAsync(url);

        Assert.Equal("DONE", state.GetProperty("status").GetString());
        JsonElement row = (await _sandbox.RowsAsync(_dataset))[0];
        Assert.Equal((300, 200, s_png.Length), (Int(row, "width"), Int(row, "height"), Int(row, "file_size")));
        Assert.Equal("image/png", row.GetProperty("file_type").GetString());
        Assert.Equal(0, Int(row, "storage_location"));
        Assert.Equal(url.GetProperty("itemUuid").GetGuid(), row.GetProperty("backing_item_uuid").GetGuid());
    }

    [Fact]
    public async Task Uploaded_bytes_come_back_through_a_signed_url()
    {
        JsonElement url = await NewUrlAsync();
        await PutAsync(url, s_png);
        await AddAsync(url);

        JsonElement item = await _sandbox.Client.V2Async(
            HttpMethod.Get, $"storage/items/{url.GetProperty("itemUuid").GetGuid()}?signUrl=True");

        Assert.Equal(
            s_png, await _sandbox.Client.Http.GetByteArrayAsync(new Uri(item.GetProperty("signedUrl").GetString()!)));
    }

    [Fact]
    public async Task A_rest_of_what_was_uploaded_anew_is_the_whole_of_the_new()
    {
        JsonElement url = await NewUrlAsync();
        await PutAsync(url, s_png);
        await AddAsync(url);
        JsonElement item = await _sandbox.Client.V2Async(
            HttpMethod.Get, $"storage/items/{url.GetProperty("itemUuid").GetGuid()}?signUrl=True");
        var download = new Uri(item.GetProperty("signedUrl").GetString()!);
        using HttpResponseMessage before = await _sandbox.Client.Http.GetAsync(download);
        byte[] newer = [.. s_png.Reverse()];
        await PutAsync(url, newer);

        using var rest = new HttpRequestMessage(HttpMethod.Get, download);
        rest.Headers.Range = new System.Net.Http.Headers.RangeHeaderValue(10, null);
        rest.Headers.IfRange = new System.Net.Http.Headers.RangeConditionHeaderValue(before.Headers.ETag!);
        using HttpResponseMessage after = await _sandbox.Client.Http.SendAsync(rest);

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Equal(newer, await after.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task The_same_object_may_be_added_twice()
    {
        JsonElement url = await NewUrlAsync();
        await PutAsync(url, s_png);
        await AddAsync(url);

        JsonElement second = await AddAsync(url);

        Assert.Equal("DONE", second.GetProperty("status").GetString());
        Assert.Equal(2, (await _sandbox.RowsAsync(_dataset)).GetArrayLength());
    }

    [Theory]
    [InlineData(false, "never uploaded")]
    [InlineData(true, "empty")]
    public async Task An_object_without_bytes_fails_its_unit(bool upload, string expected)
    {
        JsonElement url = await NewUrlAsync();
        if (upload)
        {
            await PutAsync(url, []);
        }

        JsonElement state = await AddAsync(url);

        Assert.Equal("ERROR", state.GetProperty("status").GetString());
        Assert.Contains(expected, state.GetProperty("errors")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_url_expires_and_is_good_for_nothing_else()
    {
        JsonElement url = await NewUrlAsync();
        using HttpResponseMessage read = await _sandbox.Client.Http.GetAsync(
            new Uri(url.GetProperty("signedUrl").GetString()!));
        Assert.Equal(HttpStatusCode.Forbidden, read.StatusCode);

        _clock.Advance(TimeSpan.FromDays(8));

        Assert.Equal(HttpStatusCode.Forbidden, await PutAsync(url, s_png));
    }

    [Theory]
    [InlineData("presigned-urls?count=0&uploadItemType=image")]
    [InlineData("presigned-urls?count=1&uploadItemType=imageGroup")]
    [InlineData("presigned-urls?count=1")]
    public async Task A_request_for_urls_that_makes_no_sense_is_refused(string path)
    {
        using HttpResponseMessage response = await _sandbox.Client.V2ResponseAsync(HttpMethod.Get, path);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    private async Task<JsonElement> NewUrlAsync() =>
        (await _sandbox.Client.V2Async(
            HttpMethod.Get, "presigned-urls?count=1&uploadItemType=image")).GetProperty("results")[0];

    private async Task<HttpStatusCode> PutAsync(JsonElement url, byte[] bytes)
    {
        using var content = new ByteArrayContent(bytes);
        using HttpResponseMessage response = await _sandbox.Client.Http.PutAsync(
            new Uri(url.GetProperty("signedUrl").GetString()!), content);
        return response.StatusCode;
    }

    private async Task<JsonElement> AddAsync(JsonElement url)
    {
        object[] images = [new { objectUrl = url.GetProperty("objectKey").GetString(), title = "one.png", clientMetadata = new { } }];
        JsonElement started = await _sandbox.Client.V1Async(
            "datasetdatalongpolling", "POST", _dataset, _dataset, new { dataItems = new { images }, ignoreErrors = false });
        return await _sandbox.PollAsync(_dataset, started.GetProperty("process_hash").GetGuid());
    }

    private static int Int(JsonElement row, string name) => row.GetProperty(name).GetInt32();
}
