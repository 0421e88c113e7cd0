namespace EncordPS.Sandbox.Tests.DataRows;

public sealed class LinkAndDeleteTests : IAsyncLifetime
{
    private TestSandbox _sandbox = null!;
    private Guid _dataset;
    private Guid[] _items = [];

    public async Task InitializeAsync()
    {
        _sandbox = await TestSandbox.StartAsync();
        _dataset = await _sandbox.CreateDatasetAsync();
        _items = [.. (await _sandbox.RowsAsync(Seeded.TrafficCameras)).EnumerateArray()
            .Take(3).Select(row => row.GetProperty("backing_item_uuid").GetGuid())];
        await LinkAsync("SKIP", _items[..2]);
    }

    public async Task DisposeAsync() => await _sandbox.DisposeAsync();

    [Theory]
    [InlineData("SKIP", 1, 3)]
    [InlineData("DUPLICATE", 3, 5)]
    public async Task Items_that_are_in_the_dataset_are_skipped_or_linked_once_more(
        string behavior, int answered, int rows)
    {
        JsonElement linked = await LinkAsync(behavior, _items);

        Assert.Equal(answered, linked.GetArrayLength());
        Assert.Equal(rows, (await _sandbox.RowsAsync(_dataset)).GetArrayLength());
    }

    [Fact]
    public async Task Or_they_make_the_whole_call_fail()
    {
        string code = await _sandbox.Client.V1RefusalAsync(
            "datasetlinkitems", "POST", _dataset, _dataset, new { item_uuids = _items, duplicates_behavior = "FAIL" });

        Assert.Equal("RESOURCE_EXISTS_ERROR", code);
        Assert.Equal(2, (await _sandbox.RowsAsync(_dataset)).GetArrayLength());
    }

    [Fact]
    public async Task Items_out_of_reach_are_not_linked()
    {
        TestClient other = _sandbox.ClientOf("other@example.com", _dataset, "admin");

        string code = await other.V1RefusalAsync(
            "datasetlinkitems", "POST", _dataset, _dataset, new { item_uuids = _items });

        Assert.Equal("INVALID_ARGUMENTS_ERROR", code);
    }

    [Fact]
    public async Task A_deleted_row_is_gone_and_cannot_be_deleted_again_but_its_item_stays()
    {
        string[] hashes = await HashesAsync();
        await _sandbox.Client.V1Async("video", "DELETE", _dataset, hashes[..1]);

        string code = await _sandbox.Client.V1RefusalAsync("video", "DELETE", _dataset, hashes);

        Assert.Equal("RESOURCE_NOT_FOUND_ERROR", code);
        Assert.Equal(hashes[1..], await HashesAsync());
        await _sandbox.Client.V2Async(HttpMethod.Get, $"storage/items/{_items[0]}");
    }

    [Fact]
    public async Task A_row_is_renamed_the_old_way()
    {
        string hash = (await HashesAsync())[0];

        JsonElement answer = await _sandbox.Client.V1Async(
            "video", "POST", _dataset, _dataset, new[] { new { video_hash = hash, title = "Neu" } });

        Assert.True(answer.GetProperty("success").GetBoolean());
        Assert.Equal("Neu", (await _sandbox.RowsAsync(_dataset))[0].GetProperty("data_title").GetString());
    }

    private Task<JsonElement> LinkAsync(string behavior, Guid[] items) => _sandbox.Client.V1Async(
        "datasetlinkitems", "POST", _dataset, _dataset, new { item_uuids = items, duplicates_behavior = behavior });

    private async Task<string[]> HashesAsync() =>
        [.. (await _sandbox.RowsAsync(_dataset)).EnumerateArray().Select(row => row.GetProperty("data_hash").GetString()!)];
}
