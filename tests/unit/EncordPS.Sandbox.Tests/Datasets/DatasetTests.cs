namespace EncordPS.Sandbox.Tests.Datasets;

public sealed class DatasetTests : IAsyncLifetime
{
    private TestSandbox _sandbox = null!;

    public async Task InitializeAsync() => _sandbox = await TestSandbox.StartAsync();

    public async Task DisposeAsync() => await _sandbox.DisposeAsync();

    [Theory]
    [InlineData("", 6)]
    [InlineData("?includeOrgAccess=False", 6)]
    [InlineData("?includeOrgAccess=True", 7)]
    [InlineData("?includeOrgAccess=true", 7)]
    [InlineData("?titleEq=Chest+CT+pilot", 1)]
    [InlineData("?titleEq=Chest%20CT%20pilot", 1)]
    [InlineData("?titleEq=Chest", 0)]
    [InlineData("?titleLike=%25a%25", 5)]
    [InlineData("?titleLike=Chest+_T%25", 1)]
    [InlineData("?descriptionEq=Three+crossings%2C+all+weathers", 1)]
    [InlineData("?descriptionLike=%25weathers", 1)]
    [InlineData("?createdAfter=2025-05-05T09%3A00%3A01Z", 0)]
    [InlineData("?createdAfter=2025-05-05T09%3A00%3A00Z", 1)]
    [InlineData("?createdAfter=2025-05-05T09%3A00%3A00Z&createdBefore=2025-05-05T09%3A00%3A00Z", 0)]
    [InlineData("?editedAfter=2025-05-05T09%3A00%3A00Z&titleEq=Empty+sandbox+dataset", 1)]
    [InlineData("?createdBefore=2019-06-14T14%3A00%3A01%2B02%3A00", 1)]
    [InlineData("?editedBefore=2020-01-01T00%3A00%3A00", 1)]
    [InlineData("?editedAfter=2025-04-01T00%3A00%3A00Z", 2)]
    public async Task The_list_is_filtered(string query, int expected)
    {
        JsonElement answer = await _sandbox.Client.V2Async(HttpMethod.Get, "datasets/list" + query);

        Assert.Equal(expected, answer.GetProperty("result").GetArrayLength());
    }

    [Fact]
    public async Task The_list_tells_the_callers_role()
    {
        JsonElement answer = await _sandbox.Client.V2Async(HttpMethod.Get, "datasets/list?includeOrgAccess=True");

        Dictionary<Guid, string?> roles = answer.GetProperty("result").EnumerateArray().ToDictionary(
            entry => entry.GetProperty("datasetUuid").GetGuid(), entry => entry.GetProperty("userRole").GetString());
        Assert.Equal("admin", roles[Seeded.TrafficCameras]);
        Assert.Equal("user", roles[Seeded.WarehouseShelves]);
        Assert.Null(roles[Seeded.FinanceScans]);
    }

    [Theory]
    [InlineData("?includeOrgAccess=perhaps", "includeOrgAccess")]
    [InlineData("?createdAfter=soon", "createdAfter")]
    public async Task A_query_that_is_not_understood_is_told_as_fastapi_tells_it(string query, string field)
    {
        using HttpResponseMessage response = await _sandbox.Client.V2ResponseAsync(
            HttpMethod.Get, "datasets/list" + query);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        JsonElement detail = JsonElement.Parse(await response.Content.ReadAsStringAsync()).GetProperty("detail")[0];
        Assert.Equal(["query", field], detail.GetProperty("loc").EnumerateArray().Select(part => part.GetString()!));
    }

    [Fact]
    public async Task A_new_dataset_has_its_creator_as_admin_and_a_backing_folder()
    {
        JsonElement created = await _sandbox.CreateDatasetAsync(
            new { title = "Neu ü 🎥", description = "d", createBackingFolder = true, legacyCall = false });

        Guid uuid = created.GetProperty("datasetUuid").GetGuid();
        JsonElement dataset = await _sandbox.Client.V1Async("dataset", "GET", uuid, payload: new { });
        Assert.Equal("Neu ü 🎥", dataset.GetProperty("title").GetString());
        Assert.Equal("d", dataset.GetProperty("description").GetString());
        Assert.Equal("CORD_STORAGE", dataset.GetProperty("dataset_type").GetString());
        Assert.Equal(
            created.GetProperty("backingFolderUuid").GetGuid(), dataset.GetProperty("backing_folder_uuid").GetGuid());
        JsonElement folder = await _sandbox.Client.V2Async(
            HttpMethod.Get, $"storage/folders/{created.GetProperty("backingFolderUuid")}");
        Assert.Equal(uuid, folder.GetProperty("syncedDatasetHash").GetGuid());
        Assert.Equal("admin", folder.GetProperty("userRole").GetString());
    }

    [Fact]
    public async Task A_dataset_without_a_backing_folder_takes_files_into_one_that_is_named()
    {
        JsonElement created = await _sandbox.CreateDatasetAsync(new { title = "Plain", createBackingFolder = false });
        Assert.Equal(JsonValueKind.Null, created.GetProperty("backingFolderUuid").ValueKind);

        Guid uuid = created.GetProperty("datasetUuid").GetGuid();
        JsonElement other = await _sandbox.CreateDatasetAsync(new { title = "Other" });
        Guid folder = other.GetProperty("backingFolderUuid").GetGuid();
        JsonElement state = await _sandbox.AddFilesAsync(uuid, Files.Images(1), folder: folder);

        Assert.NotEqual(
            Guid.Empty, state.GetProperty("data_hashes_with_titles")[0].GetProperty("backing_item_uuid").GetGuid());
    }

    [Fact]
    public async Task A_title_is_required()
    {
        using HttpResponseMessage response = await _sandbox.Client.V2ResponseAsync(
            HttpMethod.Post, "datasets", new { createBackingFolder = true });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(
            """{"detail":[{"loc":["body","title"],"msg":"Field required","type":"missing"}]}""",
            await response.Content.ReadAsStringAsync());
    }
}
