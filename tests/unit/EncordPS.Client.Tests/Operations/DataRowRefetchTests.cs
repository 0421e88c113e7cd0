using System.Text.Json.Nodes;
using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Operations;

public sealed class DataRowRefetchTests
{
    private const string Group = "17eb9436-f1e1-535e-801b-0b5d8fa88168";

    private static readonly DataRowExtras s_everything = new(SignedUrl: true, new ImagesDataFetchOptions { FetchSignedUrls = true }, ClientMetadata: true);
    private static readonly DataRowExtras s_nothing = new(SignedUrl: false, Images: null, ClientMetadata: false);

    [Fact]
    public async Task Everything_that_can_be_asked_for_is_asked_for_as_the_SDK_does()
    {
        Capture capture = Capture.Load("data_row_refetch-all");
        ScriptedHandler script = capture.Replay();
        using TestClient client = TestClient.Over(script);

        await client.Api.DataRows.GetAsync(Messages.DatasetHash, Group, s_everything, default);

        capture.AssertSame(script.Request);
    }

    [Fact]
    public async Task What_is_not_asked_for_is_said_too()
    {
        ScriptedHandler script = Capture.Load("data_row_refetch-all").Replay();
        using TestClient client = TestClient.Over(script);

        await client.Api.DataRows.GetAsync(Messages.DatasetHash, Group, s_nothing, default);

        Assert.Equal(
            """{"additional_data":{"signed_url":false,"images_data_fetch_options":null,"client_metadata":false}}""",
            script.Request.BodyJson!["values"]!["payload"]!.ToJsonString());
    }

    [Fact]
    public async Task A_row_comes_with_what_was_asked_for()
    {
        using TestClient client = TestClient.Over(Capture.Load("data_row_refetch-all").Replay());

        DataRow row = await client.Api.DataRows.GetAsync(Messages.DatasetHash, Group, s_everything, default);

        Assert.Equal(DataType.ImgGroup, row.DataType);
        Assert.False(row.IsImageSequence);
        Assert.EndsWith("?sig=abc", row.SignedUrl);
        Assert.Equal("imageGroup-2", row.ClientMetadata!["source"]);
        Assert.Equal(1L, row.ClientMetadata["N"]);
        Assert.True(row.ClientMetadata.IsReadOnly);
        Assert.Equal(["frame-0.png", "frame-1.png"], row.ImagesData!.Select(static image => image.Title));
        ImageData image = row.ImagesData![0];
        Assert.Equal("2be73a97-9532-5575-8b02-35ec10605054", image.ImageHash);
        Assert.Equal("cord-images-dev/2be73a97-9532-5575-8b02-35ec10605054", image.FileLink);
        Assert.Equal("image/png", image.FileType);
        Assert.Equal(4321, image.FileSize);
        Assert.Equal(StorageLocation.CordStorage, image.StorageLocation);
        Assert.Equal(new DateTimeOffset(2024, 3, 5, 18, 51, 5, TimeSpan.Zero), image.CreatedAt);
        Assert.Equal((640, 480), (image.Width, image.Height));
        Assert.EndsWith("/0?sig=abc", image.SignedUrl);
    }

    [Fact]
    public async Task Fetching_again_keeps_what_comes_back_as_null()
    {
        Capture capture = Capture.Load("data_row_refetch-all");
        JsonNode bare = JsonNode.Parse(capture.Answer)!;
        JsonObject response = bare["response"]!.AsObject();
        response["data_title"] = "renamed";
        foreach (string name in (string[])["client_metadata", "signed_url", "is_optimised_image_group", "backing_item_uuid", "images_data", "storage_location"])
        {
            response[name] = null;
        }

        using TestClient client = TestClient.Over(capture.Replay().Answer(200, bare.ToJsonString()));
        DataRow row = await client.Api.DataRows.GetAsync(Messages.DatasetHash, Group, s_everything, default);

        row.RefetchData();

        Assert.Equal("renamed", row.Title);
        Assert.Equal("imageGroup-2", row.ClientMetadata!["source"]);
        Assert.NotNull(row.SignedUrl);
        Assert.False(row.IsImageSequence);
        Assert.True(row.HasBackingItem);
        Assert.Equal(2, row.ImagesData!.Length);
        Assert.Equal(StorageLocation.CordStorage, row.StorageLocation);
    }

    [Fact]
    public async Task Fetching_again_keeps_changes_that_were_not_saved()
    {
        using TestClient client = TestClient.Over(Capture.Load("data_row_refetch-all").Replay().Answer(200, Capture.Load("data_row_refetch-all").Answer));
        DataRow row = await client.Api.DataRows.GetAsync(Messages.DatasetHash, Group, s_nothing, default);
        row.Title = "mine";

        row.RefetchData(signedUrl: true);

        Assert.Equal("mine", row.Title);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("0")]
    [InlineData("\"\"")]
    [InlineData("false")]
    public async Task A_row_that_the_service_answers_nothing_for_does_not_exist(string response)
    {
        using TestClient client = TestClient.Over(new ScriptedHandler().Answer(200, CannedAnswers.Legacy(response)));

        EncordException error = await Assert.ThrowsAsync<EncordException>(
            () => client.Api.DataRows.GetAsync(Messages.DatasetHash, Group, s_nothing, default));

        Assert.Equal(EncordErrorKind.NotFound, error.Kind);
        Assert.Equal($"There is no data row {Group} in dataset {Messages.DatasetHash}.", error.Message);
    }
}
