using System.Text.Json.Nodes;
using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Operations;

public sealed class StorageFolderTests
{
    private static readonly Guid s_root = Guid.Parse("6bf74574-6684-5bcf-a897-31d0c2eef446");
    private static readonly Guid s_sub = Guid.Parse("ffe2a01a-3fd1-5d2b-bfa5-ede208121650");
    private static readonly Guid s_target = Guid.Parse("225c8d5d-eb3d-5fc5-91b1-a8fed88638db");

    [Fact]
    public async Task Making_a_folder_sends_what_the_SDK_sends()
    {
        Capture capture = Capture.Load("create_storage_folder-all");
        ScriptedHandler script = capture.Replay();
        using TestClient client = TestClient.Over(script);

        StorageFolder made = await client.Api.StorageFolders.CreateAsync(
            new("F") { Description = "desc", Parent = s_root, ClientMetadata = new("""{"a": 1, "ü": null}""") }, default);

        // Metadata travel as a text, in which spaces do not count.
        JsonNode sent = script.Request.BodyJson!;
        JsonNode expected = capture.Body!.DeepClone();
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse((string)expected["clientMetadata"]!), JsonNode.Parse((string)sent["clientMetadata"]!)));
        expected["clientMetadata"] = (string)sent["clientMetadata"]!;
        Assert.Equal(capture.Method, script.Request.Method);
        Assert.Equal(capture.Target, script.Request.Target);
        Capture.AssertBody(expected, script.Request);
        Assert.Equal(s_root, made.ParentUuid);
        Assert.Equal(["F", "Root folder"], made.PathToRoot.Select(static step => step.Name));
        Assert.Equal(1L, made.ClientMetadata!["a"]);
    }

    [Fact]
    public async Task Making_a_folder_over_a_bucket_sends_what_the_SDK_sends()
    {
        Capture capture = Capture.Load("create_storage_folder-cloud_synced");
        ScriptedHandler script = capture.Replay();
        using TestClient client = TestClient.Over(script);
        CloudSource source = new(Guid.Parse("055b45f5-6ba7-556d-89db-380874402e59"), "s3://bucket/path/");

        await client.Api.StorageFolders.CreateAsync(new("F") { Source = source }, default);

        capture.AssertSame(script.Request);
    }

    [Fact]
    public async Task Changing_one_folder_sends_what_the_SDK_sends()
    {
        Capture capture = Capture.Load("folder_update-all");
        ScriptedHandler script = capture.Replay();
        using TestClient client = TestClient.Over(script);

        StorageFolder changed = Assert.Single(await client.Api.StorageFolders.ChangeAsync(
            new Dictionary<Guid, StorageChanges> { [s_root] = new("n", "d", new("""{"k": 1}""")) }, default));

        capture.AssertSame(script.Request);
        Assert.Equal("n", changed.Name);
    }

    [Fact]
    public async Task Changing_many_folders_sends_what_the_SDK_sends_in_a_bundle()
    {
        Capture capture = Capture.Load("folder_update-bundle");
        ScriptedHandler script = capture.Replay();
        using TestClient client = TestClient.Over(script);

        IReadOnlyList<StorageFolder> changed = await client.Api.StorageFolders.ChangeAsync(
            new Dictionary<Guid, StorageChanges>
            {
                [s_root] = new("A"),
                [s_sub] = new(Description: "B", ClientMetadata: new("""{"x": 1}""")),
            },
            default);

        capture.AssertSame(script.Request);
        Assert.Equal([s_root, s_sub], changed.Select(static folder => folder.Uuid));
    }

    [Theory]
    [InlineData("folder_move_to_folder-target", true)]
    [InlineData("folder_move_to_folder-root", false)]
    public async Task Moving_a_folder_sends_what_the_SDK_sends(string name, bool hasTarget)
    {
        Capture capture = Capture.Load(name);
        ScriptedHandler script = capture.Replay();
        using TestClient client = TestClient.Over(script);

        await client.Api.StorageFolders.MoveAsync([s_sub], hasTarget ? s_target : null, default);

        capture.AssertSame(script.Request);
    }

    [Fact]
    public async Task Deleting_a_folder_sends_what_the_SDK_sends()
    {
        Capture capture = Capture.Load("folder_delete-default");
        ScriptedHandler script = capture.Replay();
        using TestClient client = TestClient.Over(script);

        await client.Api.StorageFolders.DeleteAsync(s_sub, isResumed: false, default);

        capture.AssertSame(script.Request);
    }

    [Fact]
    public async Task A_summary_is_read_whole()
    {
        Capture capture = Capture.Load("folder_get_summary-default");
        ScriptedHandler script = capture.Replay();
        using TestClient client = TestClient.Over(script);

        StorageFolderSummary summary = await client.Api.StorageFolders.GetSummaryAsync(s_root, default);

        capture.AssertSame(script.Request);
        long[] counts =
        [
            summary.Files, summary.Folders, summary.Videos, summary.Images, summary.ImageGroups, summary.ImageSequences,
            summary.DicomFiles, summary.DicomSeries, summary.Niftis, summary.Audios, summary.Pdfs, summary.PlainTexts,
            summary.Tombstones, summary.UploadJobs,
        ];
        Assert.Equal(Enumerable.Range(0, 14).Select(static number => (long)number), counts);
        Assert.Equal(123456, summary.TotalSize);
    }

    [Fact]
    public async Task One_folder_is_asked_for_by_its_id()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, $$"""{"uuid": "{{s_root}}", "name": "F"}""");
        using TestClient client = TestClient.Over(script);

        Assert.Equal("F", (await client.Api.StorageFolders.GetAsync(s_root, default)).Name);
        Assert.Equal($"/v2/public/storage/folders/{s_root}", script.Request.Target);
    }

    [Fact]
    public async Task Changing_and_moving_are_repeated_and_making_and_deleting_are_looked_for()
    {
        ScriptedHandler script = new ScriptedHandler()
            .Answer(503).Answer(200, """{"results": []}""").Answer(503).Answer(200, "null")
            .Answer(503).Answer(418).Answer(503).Answer(418);
        using TestClient client = TestClient.Over(script, retries: 1);
        StorageFolderOperations folders = client.Api.StorageFolders;

        await folders.ChangeAsync(new Dictionary<Guid, StorageChanges> { [s_root] = new("a"), [s_sub] = new("b") }, default);
        await folders.MoveAsync([s_sub], null, default);
        EncordException made = await Assert.ThrowsAsync<EncordException>(() => folders.CreateAsync(new("F"), default));
        EncordException deleted = await Assert.ThrowsAsync<EncordException>(() => folders.DeleteAsync(s_sub, isResumed: false, default));

        Assert.Equal(8, script.Requests.Count);
        Assert.False(made.IsSafeToRetry);
        Assert.False(deleted.IsSafeToRetry);
    }
}
