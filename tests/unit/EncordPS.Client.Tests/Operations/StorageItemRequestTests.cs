using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Operations;

/// <summary>What is sent for storage items, beside what the SDK sends for the same.</summary>
public sealed class StorageItemRequestTests
{
    private static readonly Guid s_folder = Guid.Parse("6bf74574-6684-5bcf-a897-31d0c2eef446");
    private static readonly Guid s_destination = Guid.Parse("225c8d5d-eb3d-5fc5-91b1-a8fed88638db");
    private static readonly Guid s_video = Guid.Parse("5d12db2d-3d88-5571-8bc3-5d6921250387");
    private static readonly Guid s_image = Guid.Parse("3d2ebb35-342f-5beb-ae69-250d04933813");

    [Fact]
    public async Task One_item_is_fetched_as_the_SDK_does()
    {
        Capture capture = Capture.Load("get_storage_item-sign_url");
        ScriptedHandler script = capture.Replay();
        using TestClient client = TestClient.Over(script);

        IReadOnlyList<StorageItem> items = await client.Api.StorageItems.GetAsync([s_video], signUrls: true, default);

        capture.AssertSame(script.Request);
        Assert.Equal("video-0", Assert.Single(items).Name);
    }

    [Fact]
    public async Task Many_items_are_fetched_in_one_request()
    {
        Capture capture = Capture.Load("get_storage_items-sign_url");
        ScriptedHandler script = capture.Replay();
        using TestClient client = TestClient.Over(script);

        await client.Api.StorageItems.GetAsync([s_video, s_image], signUrls: true, default);

        Assert.Equal(capture.Target, script.Request.Target);
        capture.Body!["itemUuids"]!.AsArray().Add(s_image.ToString("D"));
        Capture.AssertBody(capture.Body, script.Request);
    }

    [Fact]
    public async Task Changes_of_many_items_are_what_the_SDK_bundles()
    {
        Capture capture = Capture.Load("item_update-bundle");
        ScriptedHandler script = capture.Replay();
        using TestClient client = TestClient.Over(script);
        Dictionary<Guid, StorageChanges> changes = new()
        {
            [s_video] = new(Name: "A"),
            [s_image] = new(ClientMetadata: new DataClientMetadata("""{"x": 1}""")),
        };

        IReadOnlyList<StorageItem> changed = await client.Api.StorageItems.ChangeAsync(changes, default);

        capture.AssertSame(script.Request);
        Assert.Equal(["A", "image-1"], changed.Select(static item => item.Name));
        Assert.Equal(1L, changed[1].ClientMetadata!["x"]);
    }

    [Fact]
    public async Task An_empty_description_is_sent_and_what_stays_is_not()
    {
        ScriptedHandler script = Capture.Load("item_update-bundle").Replay();
        using TestClient client = TestClient.Over(script);

        await client.Api.StorageItems.ChangeAsync(
            new Dictionary<Guid, StorageChanges> { [s_video] = new(Description: "") }, default);

        Assert.Equal($$"""{"itemPatches": {"{{s_video}}": {"description": ""} } }""".Replace(" ", "", StringComparison.Ordinal), script.Request.BodyText);
    }

    [Fact]
    public async Task Moving_sends_what_the_SDK_sends()
    {
        Capture capture = Capture.Load("folder_move_items-two");
        ScriptedHandler script = capture.Replay();
        using TestClient client = TestClient.Over(script);

        await client.Api.StorageItems.MoveAsync(s_folder, [s_video, s_image], s_destination, allowMirrorChanges: true, default);

        capture.AssertSame(script.Request);
    }

    [Fact]
    public async Task Deleting_sends_what_the_SDK_sends()
    {
        Capture capture = Capture.Load("item_delete-default");
        ScriptedHandler script = capture.Replay();
        using TestClient client = TestClient.Over(script);

        await client.Api.StorageItems.DeleteAsync(s_folder, [s_video], removeUnusedFrames: true, default);

        capture.AssertSame(script.Request);
    }

    [Fact]
    public async Task Reading_and_setting_are_repeated_and_moving_and_deleting_are_not()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(503).Answer(200, """{"results": []}""")
            .Answer(503).Answer(200, """{"results": []}""").Answer(503).Answer(503);
        using TestClient client = TestClient.Over(script, retries: 1);
        StorageItemOperations items = client.Api.StorageItems;

        await items.GetAsync([s_video, s_image], signUrls: false, default);
        await items.ChangeAsync(new Dictionary<Guid, StorageChanges>(), default);
        EncordException move = await Assert.ThrowsAsync<EncordException>(
            () => items.MoveAsync(s_folder, [s_video], s_destination, allowMirrorChanges: false, default));
        EncordException delete = await Assert.ThrowsAsync<EncordException>(
            () => items.DeleteAsync(s_folder, [s_video], removeUnusedFrames: true, default));

        Assert.Equal(6, script.Requests.Count);
        Assert.False(move.IsSafeToRetry);
        Assert.False(delete.IsSafeToRetry);
    }

    [Fact]
    public async Task Children_are_asked_for_as_the_SDK_does()
    {
        Capture capture = Capture.Load("item_get_child_items-signed");
        ScriptedHandler script = capture.Replay();
        using TestClient client = TestClient.Over(script);

        IReadOnlyList<StorageItem> children = await client.Api.StorageItems.ListChildrenAsync(
            StorageItems.New("imageGroup", Guid.Parse("56ae59d4-961f-5a53-8ef3-b2c1cee54130")), signUrls: true, default);

        capture.AssertSame(script.Request);
        Assert.Equal(["frame-0.png", "frame-1.png"], children.Select(static child => child.Name));
        Assert.All(children, static child => Assert.NotNull(child.SignedUrl));
    }

    [Theory]
    [InlineData("video")]
    [InlineData("dicomFile")]
    [InlineData("somethingNew")]
    public async Task What_is_one_file_has_no_children_and_nothing_is_asked(string itemType)
    {
        ScriptedHandler script = new();
        using TestClient client = TestClient.Over(script);

        Assert.Empty(await client.Api.StorageItems.ListChildrenAsync(StorageItems.New(itemType, s_video), signUrls: false, default));
        Assert.Empty(script.Requests);
    }

    [Fact]
    public async Task A_summary_is_asked_for_as_the_SDK_does()
    {
        Capture capture = Capture.Load("item_get_summary-group");
        ScriptedHandler script = capture.Replay();
        using TestClient client = TestClient.Over(script);
        StorageItem item = StorageItems.New("group", Guid.Parse("c2b4122f-2cd8-5e61-9cc7-de3c82f26e96"));

        StorageItemSummary summary = await client.Api.StorageItems.GetSummaryAsync(item, default);

        capture.AssertSame(script.Request);
        Assert.Equal((1, 1), (summary.FrameInGroups, summary.UsedInDatasets));
        ItemShortInfo @group = Assert.Single(summary.AccessibleGroupItems);
        Assert.Equal(("imageGroup-2", s_folder, "Root folder", StorageItemType.ImageGroup), (@group.Name, @group.ParentUuid, @group.ParentName, @group.ItemType));
        DatasetShortInfo dataset = Assert.Single(summary.AccessibleDatasets);
        Assert.Equal(("a6efaac9-e409-5597-8939-3b22eb80a778", "Dataset Eins ü"), (dataset.DatasetHash, dataset.Title));
        Assert.Equal(Guid.Parse("39bad001-d601-553f-8028-3a7c51e18c9e"), dataset.BackingFolderUuid);
        Assert.Equal([Guid.Parse("e1a140cc-efaa-5c50-b3a4-9fad2b76a098")], dataset.DataHashes);
        Assert.Equal(2024, dataset.DataUnitsCreatedAt.Year);
        Assert.Equal(["a", "b"], summary.DataGroup!.LayoutContents!.Keys.Cast<string>());
        Assert.Equal("row", summary.DataGroup.Layout!["direction"]);
        Assert.Equal(false, summary.DataGroup.LayoutSettings!["fixedLayout"]);
    }
}
