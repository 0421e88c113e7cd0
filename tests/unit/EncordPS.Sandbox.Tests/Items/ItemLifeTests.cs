namespace EncordPS.Sandbox.Tests.Items;

public sealed class ItemLifeTests : IAsyncLifetime
{
    private TestSandbox _sandbox = null!;
    private Guid _dataset;
    private Guid _folder;

    public async Task InitializeAsync()
    {
        _sandbox = await TestSandbox.StartAsync();
        JsonElement created = await _sandbox.CreateDatasetAsync(new { title = "Items" });
        _dataset = created.GetProperty("datasetUuid").GetGuid();
        _folder = created.GetProperty("backingFolderUuid").GetGuid();
        object[] groups = [new { title = "group", objectUrl_0 = Files.Good + "f0.png", objectUrl_1 = Files.Good + "f1.png" }];
        object[] images = [new { objectUrl = Files.Good + "single.png" }];
        await _sandbox.AddFilesAsync(_dataset, new { image_groups = groups, images });
    }

    public async Task DisposeAsync() => await _sandbox.DisposeAsync();

    [Theory]
    [InlineData("", 2)]
    [InlineData("?isInDataset=True", 2)]
    [InlineData("?isInDataset=False", 0)]
    [InlineData("?itemTypes=image", 1)]
    [InlineData("?itemTypes=image&itemTypes=imageGroup", 2)]
    [InlineData("?search=SING", 1)]
    [InlineData("?pageSize=1", 1)]
    public async Task Items_are_listed_without_the_frames_of_groups(string query, int expected)
    {
        JsonElement page = await _sandbox.Client.V2Async(HttpMethod.Get, $"storage/folders/{_folder}/items" + query);

        Assert.Equal(expected, page.GetProperty("results").GetArrayLength());
    }

    [Fact]
    public async Task A_group_has_its_frames_as_children_and_goes_with_them()
    {
        Guid group = await ItemAsync("group");
        JsonElement children = await _sandbox.Client.V2Async(
            HttpMethod.Get, $"storage/folders/{_folder}/items/{group}/child-items");
        Assert.Equal(["f0.png", "f1.png"], children.GetProperty("results").EnumerateArray().Select(
            child => child.GetProperty("name").GetString()!));

        JsonElement deleted = await DeleteAsync(group, removeUnusedFrames: true);

        Assert.Equal(3, deleted.GetProperty("removedItemsCount").GetInt32());
        Assert.Equal(1, (await _sandbox.RowsAsync(_dataset)).GetArrayLength());
    }

    [Fact]
    public async Task The_files_of_a_series_know_their_study_and_series()
    {
        object[] series = [new { title = "series", objectUrl_0 = Files.Good + "0.dcm", objectUrl_1 = Files.Good + "1.dcm" }];
        await _sandbox.AddFilesAsync(_dataset, new { dicom_series = series });
        Guid item = await ItemAsync("series");
        JsonElement whole = await _sandbox.Client.V2Async(HttpMethod.Get, $"storage/items/{item}");

        JsonElement children = await _sandbox.Client.V2Async(
            HttpMethod.Get, $"storage/folders/{_folder}/items/{item}/child-items");

        foreach (string uid in new[] { "dicomStudyUid", "dicomSeriesUid" })
        {
            Assert.All(
                children.GetProperty("results").EnumerateArray(),
                file => Assert.Equal(whole.GetProperty(uid).GetString()!, file.GetProperty(uid).GetString()));
        }
    }

    [Fact]
    public async Task Frames_that_are_kept_become_items()
    {
        await DeleteAsync(await ItemAsync("group"), removeUnusedFrames: false);

        JsonElement page = await _sandbox.Client.V2Async(HttpMethod.Get, $"storage/folders/{_folder}/items");

        Assert.Equal(3, page.GetProperty("results").GetArrayLength());
    }

    [Fact]
    public async Task Items_leave_a_mirrored_folder_only_when_that_is_allowed_and_take_their_rows_along()
    {
        Guid item = await ItemAsync("single.png");
        Guid target = (await _sandbox.Client.V2Async(HttpMethod.Post, "storage/folders", new { name = "t" })).GetProperty("uuid").GetGuid();
        string path = $"storage/folders/{_folder}/items/move";

        using HttpResponseMessage refused = await _sandbox.Client.V2ResponseAsync(
            HttpMethod.Post, path, new { itemUuids = new[] { item }, newParentUuid = target });
        await _sandbox.Client.V2Async(
            HttpMethod.Post, path, new { itemUuids = new[] { item }, newParentUuid = target, allowSyncedDatasetMove = true });

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(1, (await _sandbox.RowsAsync(_dataset)).GetArrayLength());
    }

    [Fact]
    public async Task A_summary_tells_where_an_item_is_used()
    {
        Guid item = await ItemAsync("single.png");

        JsonElement summary = await _sandbox.Client.V2Async(
            HttpMethod.Get, $"storage/folders/{_folder}/items/{item}/summary");

        Assert.Equal(1, summary.GetProperty("usedInDatasets").GetInt32());
        Assert.Equal(_dataset, summary.GetProperty("accessibleDatasets")[0].GetProperty("datasetHash").GetGuid());
    }

    [Fact]
    public async Task Items_move_to_another_integration_with_or_without_a_new_url()
    {
        Guid item = await ItemAsync("single.png");
        object body = new
        {
            itemsMap = new Dictionary<Guid, string?> { [item] = "gs://new/single.png" },
            urlsMap = new Dictionary<string, string?> { [Files.Good + "f0.png"] = null },
            toIntegrationHash = Seeded.GcpIntegration,
        };

        await _sandbox.Client.V2Async(HttpMethod.Post, "storage/items/migrate-storage", body);

        JsonElement moved = await _sandbox.Client.V2Async(HttpMethod.Get, $"storage/items/{item}");
        Assert.Equal("gs://new/single.png", moved.GetProperty("url").GetString());
        Assert.Equal("gcp", moved.GetProperty("storageLocation").GetString());
    }

    private async Task<Guid> ItemAsync(string name)
    {
        JsonElement page = await _sandbox.Client.V2Async(
            HttpMethod.Get, $"storage/folders/{_folder}/items?search={name}");
        return page.GetProperty("results")[0].GetProperty("uuid").GetGuid();
    }

    private Task<JsonElement> DeleteAsync(Guid item, bool removeUnusedFrames) => _sandbox.Client.V2Async(
        HttpMethod.Post, $"storage/folders/{_folder}/items/delete", new { childUuids = new[] { item }, removeUnusedFrames });
}
