using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Operations;

public sealed class StorageFolderListTests
{
    private static readonly Guid s_root = Guid.Parse("6bf74574-6684-5bcf-a897-31d0c2eef446");

    [Fact]
    public async Task Listing_folders_sends_what_the_SDK_sends()
    {
        Capture capture = Capture.Load("list_storage_folders-all");
        ScriptedHandler script = capture.Replay();
        using TestClient client = TestClient.Over(script);
        StorageFolderFilter filter = new(
            "o", DatasetSynced: false, IncludeOrgAccess: false, Order: FoldersSortBy.CreatedAt, Descending: true);

        List<StorageFolder> folders = await client.Api.StorageFolders.List(filter).ReadAsync(1000, default).CollectAsync();

        capture.AssertSame(script.Request);
        Assert.Equal(["Zielordner ü", "Root folder"], folders.Select(static folder => folder.Name));
    }

    [Fact]
    public async Task A_later_page_sends_what_the_SDK_sends()
    {
        ScriptedHandler script = new ScriptedHandler()
            .Answer(200, """{"results": [], "nextPageToken": "1"}""").Answer(200, """{"results": [], "nextPageToken": null}""");
        using TestClient client = TestClient.Over(script);

        await client.Api.StorageFolders.List(new()).ReadAsync(1, default).CollectAsync();

        Capture.Load("list_storage_folders-paging").AssertSame(script.Requests[1]);
    }

    [Fact]
    public async Task Searching_below_a_folder_sends_what_the_SDK_sends()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, """{"results": []}""");
        using TestClient client = TestClient.Over(script);

        await client.Api.StorageFolders.ListIn(s_root, new(IsRecursive: true)).ReadAsync(100, default).CollectAsync();

        Capture.Load("folder_find_subfolders-default").AssertSame(script.Request);
    }

    [Fact]
    public async Task Searching_everywhere_has_a_path_of_its_own()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, """{"results": []}""");
        using TestClient client = TestClient.Over(script);

        await client.Api.StorageFolders.List(new("a", IsRecursive: true)).ReadAsync(null, default).CollectAsync();

        Assert.Equal(
            "/v2/public/storage/search/folders?search=a&isRecursive=False&order=name&desc=False&pageSize=500",
            script.Request.Target);
    }

    [Fact]
    public async Task A_folder_has_all_that_the_service_tells()
    {
        using TestClient client = TestClient.Over(Capture.Load("list_storage_folders-all").Replay());

        StorageFolder folder = (await client.Api.StorageFolders.List(new()).ReadAsync(null, default).CollectAsync())[1];

        Assert.Equal(s_root, folder.Uuid);
        Assert.Null(folder.ParentUuid);
        Assert.Equal("A", folder.ClientMetadata!["team"]);
        Assert.Equal("owner@example.com", folder.Owner);
        Assert.Equal(2024, folder.CreatedAt.Year);
        Assert.Equal(StorageUserRole.Admin, folder.UserRole);
        Assert.Null(folder.SyncedDatasetHash);
        Assert.Equal("Root folder", Assert.Single(folder.PathToRoot).Name);
    }

    [Fact]
    public async Task What_a_newer_service_adds_is_no_error()
    {
        StorageFolder folder = await ReadOneAsync(
            """{"uuid": "6bf74574-6684-5bcf-a897-31d0c2eef446", "name": "F", "userRole": "auditor", "colour": {"r": 1}}""");

        Assert.Null(folder.UserRole);
        Assert.Equal("auditor", folder.UserRoleName);
        Assert.Empty(folder.PathToRoot);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"null\"")]
    public async Task A_folder_without_metadata_has_none(string clientMetadata) =>
        Assert.Null((await ReadOneAsync(WithMetadata(clientMetadata))).ClientMetadata);

    [Theory]
    [InlineData("\"[]\"")]
    [InlineData("\"{\"")]
    [InlineData("{}")]
    public async Task Metadata_that_are_no_object_are_a_malformed_answer(string clientMetadata)
    {
        EncordException error = await Assert.ThrowsAsync<EncordException>(() => ReadOneAsync(WithMetadata(clientMetadata)));

        Assert.Equal(EncordErrorKind.MalformedAnswer, error.Kind);
    }

    private static string WithMetadata(string clientMetadata) =>
        $$"""{"uuid": "{{s_root}}", "name": "F", "clientMetadata": {{clientMetadata}}}""";

    private static async Task<StorageFolder> ReadOneAsync(string folder)
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, $$"""{"results": [{{folder}}]}""");
        using TestClient client = TestClient.Over(script);
        return Assert.Single(await client.Api.StorageFolders.List(new()).ReadAsync(null, default).CollectAsync());
    }
}
