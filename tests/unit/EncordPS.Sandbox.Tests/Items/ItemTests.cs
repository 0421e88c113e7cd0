namespace EncordPS.Sandbox.Tests.Items;

public sealed class ItemTests : IAsyncLifetime
{
    private TestSandbox _sandbox = null!;

    public async Task InitializeAsync() => _sandbox = await TestSandbox.StartAsync();

    public async Task DisposeAsync() => await _sandbox.DisposeAsync();

    [Fact]
    public async Task Items_come_in_the_order_asked_for()
    {
        Guid[] items = await ItemsAsync();

        JsonElement answer = await _sandbox.Client.V2Async(
            HttpMethod.Post, "storage/items/get-bulk", new { itemUuids = items.Reverse(), signUrls = true });

        Assert.Equal(items.Reverse(), answer.GetProperty("results").EnumerateArray().Select(
            item => item.GetProperty("uuid").GetGuid()));
    }

    [Fact]
    public async Task A_bulk_patch_shows_in_the_rows()
    {
        Guid[] items = await ItemsAsync();
        Dictionary<Guid, object> patches = items.ToDictionary(
            item => item, item => (object)new { clientMetadata = new { item } });

        await _sandbox.Client.V2Async(HttpMethod.Patch, "storage/items/patch-bulk", new { itemPatches = patches });

        JsonElement rows = await _sandbox.RowsAsync(
            Seeded.TrafficCameras, new { dataset_access_settings = new { fetch_client_metadata = true } });
        Assert.All(rows.EnumerateArray(), row => Assert.Equal(
            row.GetProperty("backing_item_uuid").GetGuid(), row.GetProperty("client_metadata").GetProperty("item").GetGuid()));
    }

    [Fact]
    public async Task A_bulk_patch_with_an_unknown_item_changes_nothing_and_names_it()
    {
        Guid[] items = await ItemsAsync();
        var unknown = Guid.NewGuid();
        var patches = new Dictionary<Guid, object> { [items[0]] = new { name = "changed" }, [unknown] = new { name = "x" } };

        using HttpResponseMessage response = await _sandbox.Client.V2ResponseAsync(
            HttpMethod.Patch, "storage/items/patch-bulk", new { itemPatches = patches });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(unknown.ToString(), await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        JsonElement item = await _sandbox.Client.V2Async(HttpMethod.Get, $"storage/items/{items[0]}");
        Assert.NotEqual("changed", item.GetProperty("name").GetString());
    }

    [Fact]
    public async Task More_than_a_thousand_patches_are_too_many()
    {
        Dictionary<Guid, object> patches = Enumerable.Range(0, 1001).ToDictionary(
            _ => Guid.NewGuid(), _ => (object)new { name = "n" });

        using HttpResponseMessage response = await _sandbox.Client.V2ResponseAsync(
            HttpMethod.Patch, "storage/items/patch-bulk", new { itemPatches = patches });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("storage/items/00000000-0000-0000-0000-000000000000", HttpStatusCode.Forbidden)]
    [InlineData("storage/items/not-a-uuid", HttpStatusCode.UnprocessableEntity)]
    [InlineData("storage/folders/00000000-0000-0000-0000-000000000000", HttpStatusCode.Forbidden)]
    [InlineData("nowhere", HttpStatusCode.NotFound)]
    [InlineData("datasets", HttpStatusCode.MethodNotAllowed)]
    public async Task What_is_not_there_is_told_with_json(string path, HttpStatusCode expected)
    {
        using HttpResponseMessage response = await _sandbox.Client.V2ResponseAsync(HttpMethod.Get, path);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(JsonValueKind.Object, JsonElement.Parse(await response.Content.ReadAsStringAsync()).ValueKind);
    }

    private async Task<Guid[]> ItemsAsync() =>
        [.. (await _sandbox.RowsAsync(Seeded.TrafficCameras)).EnumerateArray().Select(row => row.GetProperty("backing_item_uuid").GetGuid())];
}
