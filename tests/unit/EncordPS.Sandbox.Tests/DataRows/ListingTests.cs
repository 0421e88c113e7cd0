namespace EncordPS.Sandbox.Tests.DataRows;

public sealed class ListingTests : IAsyncLifetime
{
    private TestSandbox _sandbox = null!;

    public async Task InitializeAsync() => _sandbox = await TestSandbox.StartAsync();

    public async Task DisposeAsync() => await _sandbox.DisposeAsync();

    [Theory]
    [InlineData("""{"title_eq": "still-bahnhof.jpg"}""", 1)]
    [InlineData("""{"title_eq": ""}""", 0)]
    [InlineData("""{"title_like": "bahnhof%"}""", 4)]
    [InlineData("""{"title_like": "still-______%"}""", 3)]
    [InlineData("""{"data_types": ["IMAGE"]}""", 3)]
    [InlineData("""{"data_types": ["IMAGE", "IMG_GROUP"]}""", 5)]
    [InlineData("""{"data_types": ["SCENE"]}""", 0)]
    [InlineData("""{"data_types": ["NOT_A_TYPE"]}""", 0)]
    [InlineData("""{"data_types": []}""", 17)]
    [InlineData("""{"data_hashes": []}""", 17)]
    [InlineData("""{"data_hashes": ["00000000-0000-0000-0000-000000000000"]}""", 0)]
    [InlineData("""{"created_after": "2025-01-20T09:29:59+01:00"}""", 17)]
    [InlineData("""{"created_before": "2025-01-20T08:30:00"}""", 0)]
    [InlineData("""{"created_after": "", "created_before": null}""", 17)]
    [InlineData("""{"title_like": "still%", "data_types": ["VIDEO"]}""", 0)]
    public async Task Filters_restrict_the_rows(string filters, int expected)
    {
        JsonElement rows = await _sandbox.RowsAsync(Seeded.TrafficCameras, JsonElement.Parse(filters));

        Assert.Equal(expected, rows.GetArrayLength());
    }

    [Fact]
    public async Task A_row_has_every_key_of_the_protocol()
    {
        JsonElement row = (await _sandbox.RowsAsync(Seeded.TrafficCameras))[0];

        Assert.Equal(
            [
                "data_hash", "data_title", "data_type", "created_at", "last_edited_at", "width", "height", "file_link",
                "file_size", "file_type", "storage_location", "frames_per_second", "duration", "client_metadata",
                "signed_url", "is_optimised_image_group", "backing_item_uuid", "images_data",
            ],
            row.EnumerateObject().Select(property => property.Name));
        Assert.Equal("2025-01-20 08:30:00", row.GetProperty("created_at").GetString());
    }

    [Fact]
    public async Task Client_metadata_comes_only_when_it_is_asked_for()
    {
        JsonElement without = await _sandbox.RowsAsync(Seeded.TrafficCameras);
        JsonElement with = await _sandbox.RowsAsync(
            Seeded.TrafficCameras, new { dataset_access_settings = new { fetch_client_metadata = true } });

        Assert.Equal(JsonValueKind.Null, without[0].GetProperty("client_metadata").ValueKind);
        Assert.Equal("marktplatz", with[0].GetProperty("client_metadata").GetProperty("camera").GetString());
    }

    [Theory]
    [InlineData("{}", 17)]
    [InlineData("""{"dataset_access_settings": {"fetch_client_metadata": false}}""", 17)]
    [InlineData("""{"dataset_access_settings": {"fetch_client_metadata": false, "fetch_rows": true}}""", 17)]
    [InlineData("""{"dataset_access_settings": {"fetch_client_metadata": false, "fetch_rows": false}}""", 0)]
    public async Task A_dataset_comes_with_its_rows_unless_they_are_not_wanted(string payload, int rows)
    {
        JsonElement dataset = await _sandbox.Client.V1Async(
            "dataset", "GET", Seeded.TrafficCameras, payload: JsonElement.Parse(payload));

        Assert.Equal("Traffic cameras 2025", dataset.GetProperty("title").GetString());
        Assert.Equal(rows, dataset.GetProperty("data_rows").GetArrayLength());
    }

    [Fact]
    public async Task Rows_from_before_folders_have_no_backing_item()
    {
        JsonElement rows = await _sandbox.RowsAsync(Seeded.DroneArchive);

        Assert.All(rows.EnumerateArray(), row => Assert.Equal(
            JsonValueKind.Null, row.GetProperty("backing_item_uuid").ValueKind));
    }

    [Theory]
    [InlineData("""{"created_after": "yesterday"}""")]
    [InlineData("""{"data_types": "IMAGE"}""")]
    [InlineData("""{"title_eq": 5}""")]
    public async Task A_filter_of_the_wrong_type_is_an_invalid_argument(string filters)
    {
        string code = await _sandbox.Client.V1RefusalAsync(
            "datarows", "GET", Seeded.TrafficCameras, payload: JsonElement.Parse(filters));

        Assert.Equal("INVALID_ARGUMENTS_ERROR", code);
    }
}
