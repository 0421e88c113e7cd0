using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Operations;

public sealed class GroupTests
{
    private const string DatasetHash = "a6efaac9-e409-5597-8939-3b22eb80a778";

    private static readonly Guid s_folder = Guid.Parse("6bf74574-6684-5bcf-a897-31d0c2eef446");

    private static readonly string[] s_groups = ["afa0aebb-33a4-5d28-b1d8-82f24cd45f8c", "7add11df-88a8-594e-97a5-46d9c50a970f"];

    [Fact]
    public async Task Listing_the_groups_of_the_organisation_sends_what_the_SDK_sends()
    {
        Capture capture = Capture.Load("user_list_groups-all");
        ScriptedHandler script = capture.Replay();
        using TestClient client = TestClient.Over(script);

        List<Group> groups = await client.Api.Groups.ListAsync(default).CollectAsync();

        capture.AssertSame(script.Request);
        Assert.Equal(["Annotators", "Überprüfer"], groups.Select(static group => group.Name));
        Assert.Equal(["The annotation team", ""], groups.Select(static group => group.Description));
        Assert.Equal(Guid.Parse(s_groups[0]), groups[0].GroupHash);
        Assert.Equal(2024, groups[0].CreatedAt.Year);
    }

    [Fact]
    public async Task Listing_the_groups_of_a_dataset_sends_what_the_SDK_sends()
    {
        Capture capture = Capture.Load("dataset_list_groups-all");
        ScriptedHandler script = capture.Replay();
        using TestClient client = TestClient.Over(script);

        IReadOnlyList<DatasetGroup> groups = await client.Api.Groups.ListOfDatasetAsync(DatasetHash, default);

        capture.AssertSame(script.Request);
        Assert.Equal([DatasetUserRole.Admin, DatasetUserRole.User], groups.Select(static group => group.UserRole));
        Assert.All(groups, static group => Assert.True(group.IsSameOrganisation));
        Assert.All(groups, static group => Assert.Equal(DatasetHash, group.DatasetHash));
    }

    [Fact]
    public async Task A_role_that_is_a_text_is_read_too()
    {
        string answer = Capture.Load("dataset_list_groups-all").Answer.Replace("\"userRole\": 0", "\"userRole\": \"admin\"", StringComparison.Ordinal);
        using TestClient client = TestClient.Over(new ScriptedHandler().Answer(200, answer));

        Assert.Equal(DatasetUserRole.Admin, (await client.Api.Groups.ListOfDatasetAsync(DatasetHash, default))[0].UserRole);
    }

    [Fact]
    public async Task Adding_groups_sends_what_the_SDK_sends()
    {
        Capture capture = Capture.Load("dataset_add_group-list_user");
        ScriptedHandler script = capture.Replay();
        using TestClient client = TestClient.Over(script);

        await client.Api.Groups.AddToDatasetAsync(DatasetHash, s_groups, DatasetUserRole.User, default);

        capture.AssertSame(script.Request);
    }

    [Fact]
    public async Task Removing_groups_sends_what_the_SDK_sends()
    {
        Capture capture = Capture.Load("dataset_remove_group-list");
        ScriptedHandler script = capture.Replay();
        using TestClient client = TestClient.Over(script);

        await client.Api.Groups.RemoveFromDatasetAsync(DatasetHash, s_groups, default);

        capture.AssertSame(script.Request);
    }

    [Fact]
    public async Task Adding_is_repeated_and_removing_is_not()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(503).Answer(200, "null").Answer(503);
        using TestClient client = TestClient.Over(script, retries: 1);

        await client.Api.Groups.AddToDatasetAsync(DatasetHash, s_groups, DatasetUserRole.Admin, default);
        EncordException error = await Assert.ThrowsAsync<EncordException>(
            () => client.Api.Groups.RemoveFromDatasetAsync(DatasetHash, s_groups, default));

        Assert.Equal(3, script.Requests.Count);
        Assert.False(error.IsSafeToRetry);
    }

    [Fact]
    public async Task Listing_the_groups_of_a_folder_sends_what_the_SDK_sends()
    {
        Capture capture = Capture.Load("folder_list_groups-default");
        ScriptedHandler script = capture.Replay();
        using TestClient client = TestClient.Over(script);

        StorageFolderGroup group = Assert.Single(await client.Api.Groups.ListOfFolderAsync(s_folder, default));

        capture.AssertSame(script.Request);
        Assert.Equal("Annotators", group.Name);
        Assert.Equal(StorageUserRole.Admin, group.UserRole);
        Assert.Equal(s_folder, group.FolderUuid);
    }

    [Fact]
    public async Task Adding_and_removing_groups_of_a_folder_sends_what_the_SDK_sends()
    {
        Capture added = Capture.Load("folder_add_group-list_admin");
        Capture removed = Capture.Load("folder_remove_group-one");
        ScriptedHandler script = new ScriptedHandler().Answer(200, added.Answer).Answer(200, removed.Answer);
        using TestClient client = TestClient.Over(script);

        await client.Api.Groups.AddToFolderAsync(s_folder, s_groups, StorageUserRole.Admin, default);
        await client.Api.Groups.RemoveFromFolderAsync(s_folder, [s_groups[0]], default);

        added.AssertSame(script.Requests[0]);
        removed.AssertSame(script.Requests[1]);
    }
}
