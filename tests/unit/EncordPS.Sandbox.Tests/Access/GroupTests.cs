namespace EncordPS.Sandbox.Tests.Access;

public sealed class GroupTests : IAsyncLifetime
{
    private const string Annotators = "5a3f0c1e-0002-4a00-8000-000000000001";
    private const string Reviewers = "5a3f0c1e-0002-4a00-8000-000000000002";

    private TestSandbox _sandbox = null!;
    private Guid _dataset;
    private Guid _folder;

    public async Task InitializeAsync()
    {
        _sandbox = await TestSandbox.StartAsync();
        JsonElement created = await _sandbox.CreateDatasetAsync(new { title = "Groups" });
        _dataset = created.GetProperty("datasetUuid").GetGuid();
        _folder = created.GetProperty("backingFolderUuid").GetGuid();
    }

    public async Task DisposeAsync() => await _sandbox.DisposeAsync();

    [Theory]
    [InlineData("0")]
    [InlineData("\"admin\"")]
    public async Task Dataset_roles_are_taken_in_both_spellings_and_shown_as_numbers(string role)
    {
        await AddAsync(DatasetPath, role, Annotators);

        JsonElement group = Assert.Single((await ListAsync(DatasetPath)).EnumerateArray());
        Assert.Equal(0, group.GetProperty("userRole").GetInt32());
        Assert.True(group.GetProperty("isSameOrganisation").GetBoolean());
    }

    [Fact]
    public async Task Folder_roles_are_shown_as_texts()
    {
        await AddAsync(FolderPath, "\"user\"", Annotators, Reviewers);

        Assert.All((await ListAsync(FolderPath)).EnumerateArray(), group => Assert.Equal(
            "user", group.GetProperty("userRole").GetString()));
    }

    [Fact]
    public async Task Members_have_the_role_until_the_group_is_removed()
    {
        TestClient member = _sandbox.ClientOf("jonas@example.com");
        await AddAsync(DatasetPath, "1", Annotators);
        await member.V1Async("datarows", "GET", _dataset, payload: new { });
        await member.V2Async(HttpMethod.Get, $"storage/folders/{_folder}");

        await _sandbox.Client.V2Async(HttpMethod.Delete, $"{DatasetPath}?groupHashList={Annotators}");

        Assert.Equal("AUTHORISATION_ERROR", await member.V1RefusalAsync("datarows", "GET", _dataset, payload: new { }));
    }

    [Fact]
    public async Task Removing_a_group_that_is_not_there_removes_none()
    {
        await AddAsync(DatasetPath, "1", Annotators);

        using HttpResponseMessage response = await _sandbox.Client.V2ResponseAsync(
            HttpMethod.Delete, $"{DatasetPath}?groupHashList={Annotators}&groupHashList={Reviewers}");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains(Reviewers, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(1, (await ListAsync(DatasetPath)).GetArrayLength());
    }

    private string DatasetPath => $"datasets/{_dataset}/groups";

    private string FolderPath => $"storage/folders/{_folder}/groups";

    private Task<JsonElement> AddAsync(string path, string role, params string[] groups) => _sandbox.Client.V2Async(
        HttpMethod.Post, path, new { groupHashList = groups, userRole = JsonElement.Parse(role) });

    private async Task<JsonElement> ListAsync(string path) =>
        (await _sandbox.Client.V2Async(HttpMethod.Get, path)).GetProperty("results");
}
