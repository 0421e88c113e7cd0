namespace EncordPS.Sandbox.Tests.DataRows;

public sealed class DataRowTests : IAsyncLifetime
{
    private TestSandbox _sandbox = null!;

    public async Task InitializeAsync() => _sandbox = await TestSandbox.StartAsync();

    public async Task DisposeAsync() => await _sandbox.DisposeAsync();

    [Fact]
    public async Task A_group_gives_its_images_and_their_urls_when_asked()
    {
        Guid hash = await HashOfAsync("marktplatz burst 08:15");
        object options = new { signed_url = true, images_data_fetch_options = new { fetch_signed_urls = true }, client_metadata = true };

        JsonElement row = await GetAsync(hash, options);

        Assert.Equal(4, row.GetProperty("images_data").GetArrayLength());
        Assert.All(row.GetProperty("images_data").EnumerateArray(), image => Assert.NotNull(
            image.GetProperty("signed_url").GetString()));
        Assert.False(row.GetProperty("is_optimised_image_group").GetBoolean());
        Assert.True(row.GetProperty("client_metadata").GetProperty("burst").GetBoolean());
    }

    [Fact]
    public async Task Images_come_without_urls_unless_those_are_asked_for()
    {
        Guid hash = await HashOfAsync("marktplatz burst 08:15");

        JsonElement row = await GetAsync(hash, new { images_data_fetch_options = new { fetch_signed_urls = false } });

        Assert.Equal(JsonValueKind.Null, row.GetProperty("images_data")[0].GetProperty("signed_url").ValueKind);
        Assert.Equal(JsonValueKind.Null, row.GetProperty("client_metadata").ValueKind);
    }

    [Fact]
    public async Task Saving_changes_what_was_sent_and_says_so()
    {
        Guid hash = await HashOfAsync("still-bahnhof.jpg");

        JsonElement answer = await SaveAsync(
            hash, new { data_title = "renamed", client_metadata = new { a = (string?)null } });

        Assert.Equal(["client_metadata", "data_title"], answer.GetProperty("updated_fields").EnumerateArray().Select(field => field.GetString()!).Order());
        Assert.Equal("renamed", answer.GetProperty("data_row").GetProperty("data_title").GetString());
        JsonElement row = await GetAsync(hash, new { client_metadata = true });
        Assert.Equal("""{"a":null}""", row.GetProperty("client_metadata").ToString());
    }

    [Fact]
    public async Task Saving_nothing_changes_nothing()
    {
        Guid hash = await HashOfAsync("still-bahnhof.jpg");

        JsonElement answer = await SaveAsync(hash, new { });

        Assert.Equal(0, answer.GetProperty("updated_fields").GetArrayLength());
        Assert.Equal("2025-01-20 08:30:00", answer.GetProperty("data_row").GetProperty("last_edited_at").GetString());
    }

    [Fact]
    public async Task A_row_of_another_dataset_is_not_found()
    {
        Guid hash = await HashOfAsync("still-bahnhof.jpg");

        string code = await _sandbox.Client.V1RefusalAsync("datarow", "GET", Seeded.DroneArchive, hash, new { });

        Assert.Equal("RESOURCE_NOT_FOUND_ERROR", code);
    }

    [Theory]
    [InlineData("""{"file_size": 1}""")]
    [InlineData("""{"client_metadata": "text"}""")]
    [InlineData("""{"data_title": null}""")]
    public async Task Saving_something_else_is_refused(string payload)
    {
        Guid hash = await HashOfAsync("still-bahnhof.jpg");

        string code = await _sandbox.Client.V1RefusalAsync(
            "datarow", "POST", Seeded.TrafficCameras, hash, JsonElement.Parse(payload));

        Assert.Equal("INVALID_ARGUMENTS_ERROR", code);
    }

    private async Task<Guid> HashOfAsync(string title) =>
        (await _sandbox.RowsAsync(Seeded.TrafficCameras, new { title_eq = title }))[0].GetProperty("data_hash").GetGuid();

    private Task<JsonElement> GetAsync(Guid hash, object additional) =>
        _sandbox.Client.V1Async("datarow", "GET", Seeded.TrafficCameras, hash, new { additional_data = additional });

    private Task<JsonElement> SaveAsync(Guid hash, object payload) =>
        _sandbox.Client.V1Async("datarow", "POST", Seeded.TrafficCameras, hash, payload);
}
