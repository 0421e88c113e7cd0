namespace EncordPS.Sandbox.Tests.Folders;

public sealed class FolderTests : IAsyncLifetime
{
    private TestSandbox _sandbox = null!;
    private Guid _root;

    public async Task InitializeAsync()
    {
        _sandbox = await TestSandbox.StartAsync();
        _root = await CreateAsync("root");
    }

    public async Task DisposeAsync() => await _sandbox.DisposeAsync();

    [Theory]
    [InlineData("order=name&desc=False", "a,b,c,d,e")]
    [InlineData("order=name&desc=True", "e,d,c,b,a")]
    [InlineData("order=createdAt&desc=False", "c,a,e,b,d")]
    public async Task Pages_join_to_the_whole_in_order(string order, string expected)
    {
        foreach (string name in "caebd".Select(letter => letter.ToString()))
        {
            await CreateAsync(name, _root);
        }

        List<string> names = [];
        string? token = null;
        do
        {
            JsonElement page = await GetAsync(
                $"storage/folders/{_root}/folders?{order}&pageSize=2" + (token is null ? "" : $"&pageToken={token}"));
            names.AddRange(
                page.GetProperty("results").EnumerateArray().Select(folder => folder.GetProperty("name").GetString()!));
            token = page.GetProperty("nextPageToken").GetString();
        }
        while (token is not null);

        Assert.Equal(expected, string.Join(',', names));
    }

    [Fact]
    public async Task The_path_leads_from_the_folder_to_its_root()
    {
        Guid deep = await CreateAsync("deep", await CreateAsync("middle", _root));

        JsonElement path = (await GetAsync($"storage/folders/{deep}")).GetProperty("pathToRoot");

        Assert.Equal(
            ["deep", "middle", "root"], path.EnumerateArray().Select(step => step.GetProperty("name").GetString()!));
    }

    [Fact]
    public async Task Searching_goes_to_any_depth_and_listing_does_not()
    {
        await CreateAsync("needle", await CreateAsync("middle", _root));

        Assert.Equal(0, Count(await GetAsync($"storage/folders/{_root}/folders?search=needle")));
        Assert.Equal(1, Count(await GetAsync($"storage/folders/{_root}/folders?search=NEEDLE&isRecursive=True")));
        Assert.Equal(1, Count(await GetAsync("storage/search/folders?search=needle")));
        Assert.Equal(0, Count(await GetAsync("storage/folders?search=needle")));
        Assert.Equal(0, Count(await GetAsync("storage/search/folders?search=needle&datasetSynced=True")));
    }

    [Fact]
    public async Task A_folder_is_not_moved_below_itself()
    {
        Guid child = await CreateAsync("child", _root);

        using HttpResponseMessage response = await _sandbox.Client.V2ResponseAsync(
            HttpMethod.Post, "storage/folders/move", new { folderUuids = new[] { _root }, newParentUuid = child });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Metadata_is_text_when_a_folder_is_created_and_shown_and_an_object_when_it_is_patched()
    {
        JsonElement created = await _sandbox.Client.V2Async(
            HttpMethod.Post, "storage/folders", new { name = "m", clientMetadata = "{\"a\": 1}" });
        Assert.Equal("{\"a\": 1}", created.GetProperty("clientMetadata").GetString());

        JsonElement patched = await _sandbox.Client.V2Async(
            HttpMethod.Patch, $"storage/folders/{created.GetProperty("uuid")}", new { clientMetadata = new { b = 2 } });

        Assert.Equal("{\"b\":2}", patched.GetProperty("clientMetadata").GetString());
        Assert.Equal("m", patched.GetProperty("name").GetString());
    }

    [Fact]
    public async Task Deleting_a_folder_takes_everything_in_it_along_and_ends_its_jobs()
    {
        JsonElement created = await _sandbox.CreateDatasetAsync(new { title = "Going" });
        Guid dataset = created.GetProperty("datasetUuid").GetGuid();
        await _sandbox.AddFilesAsync(dataset, Files.Images(3));

        await _sandbox.Client.V2Async(HttpMethod.Delete, $"storage/folders/{created.GetProperty("backingFolderUuid")}");

        Assert.Equal(0, (await _sandbox.RowsAsync(dataset)).GetArrayLength());
        await _sandbox.AddFilesAsync(dataset, Files.Images(1), folder: _root);
        Assert.Equal(1, (await _sandbox.RowsAsync(dataset)).GetArrayLength());
    }

    [Fact]
    public async Task The_organisations_folders_are_for_its_admins()
    {
        TestClient member = _sandbox.ClientOf("member@example.com");

        using HttpResponseMessage refused = await member.V2ResponseAsync(
            HttpMethod.Get, "storage/folders?includeOrgAccess=True");
        JsonElement own = await GetAsync("storage/folders?pageSize=1000");
        JsonElement all = await GetAsync("storage/folders?pageSize=1000&includeOrgAccess=True");

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.True(Count(all) > Count(own));
    }

    [Fact]
    public async Task Many_folders_are_made_at_once_for_tests()
    {
        _sandbox.Server.AddFolders(_root, 1500);

        JsonElement page = await GetAsync($"storage/folders/{_root}/folders?pageSize=1000");

        Assert.Equal(1000, Count(page));
        Assert.Equal("bulk-00001", page.GetProperty("results")[0].GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("storage/folders?pageSize=0")]
    [InlineData("storage/folders?pageSize=1001")]
    [InlineData("storage/folders?order=size")]
    [InlineData("storage/folders?pageToken=%21")]
    [InlineData("storage/folders?pageToken=bm9uc2Vuc2U")]
    public async Task A_page_that_cannot_be_is_refused(string path)
    {
        using HttpResponseMessage response = await _sandbox.Client.V2ResponseAsync(HttpMethod.Get, path);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    private Task<JsonElement> GetAsync(string path) => _sandbox.Client.V2Async(HttpMethod.Get, path);

    private async Task<Guid> CreateAsync(string name, Guid? parent = null) =>
        (await _sandbox.Client.V2Async(HttpMethod.Post, "storage/folders", new { name, parent })).GetProperty("uuid").GetGuid();

    private static int Count(JsonElement page) => page.GetProperty("results").GetArrayLength();
}
