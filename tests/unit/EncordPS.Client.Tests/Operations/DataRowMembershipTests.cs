using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Operations;

public sealed class DataRowMembershipTests
{
    private const string DatasetHash = "a6efaac9-e409-5597-8939-3b22eb80a778";

    private static readonly string[] s_items = ["5d12db2d-3d88-5571-8bc3-5d6921250387", "3946ee94-9fc4-5679-a353-f5ed42b8c1e4"];

    [Fact]
    public async Task Linking_items_sends_what_the_SDK_sends()
    {
        Capture capture = Capture.Load("link_items-SKIP");
        ScriptedHandler script = capture.Replay();

        DataRow row = Assert.Single(await LinkAsync(script, DataLinkDuplicatesBehavior.Skip));

        capture.AssertSame(script.Request);
        Assert.Equal("frame-0.png", row.Title);
        Assert.Equal(DatasetHash, row.DatasetHash);
        Assert.Equal(Guid.Parse(s_items[1]), row.BackingItemUuid);
    }

    [Theory]
    [InlineData(DataLinkDuplicatesBehavior.Duplicate, "DUPLICATE")]
    [InlineData(DataLinkDuplicatesBehavior.Fail, "FAIL")]
    [InlineData(DataLinkDuplicatesBehavior.Skip, "SKIP")]
    public async Task The_behaviour_with_duplicates_is_sent_in_the_words_of_the_protocol(DataLinkDuplicatesBehavior duplicates, string wire)
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, CannedAnswers.Legacy("[]"));

        Assert.Empty(await LinkAsync(script, duplicates));

        Assert.Equal(wire, (string?)script.Request.BodyJson!["values"]!["payload"]!["duplicates_behavior"]);
    }

    [Fact]
    public async Task Removing_rows_sends_what_the_SDK_sends()
    {
        Capture capture = Capture.Load("delete_data-list");
        ScriptedHandler script = capture.Replay();
        using TestClient client = TestClient.Over(script);

        await client.Api.DataRows.RemoveAsync(
            DatasetHash, ["e1a140cc-efaa-5c50-b3a4-9fad2b76a098", "3cc20579-0c0e-579d-8062-42de6989bf60"], default);

        capture.AssertSame(script.Request);
    }

    [Fact]
    public async Task Neither_is_repeated_after_a_fault()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(503).Answer(503);
        using TestClient client = TestClient.Over(script, retries: 3);

        EncordException[] errors =
        [
            await Assert.ThrowsAsync<EncordException>(
                () => client.Api.DataRows.LinkAsync(DatasetHash, new DatasetLinkItems { Items = s_items }, default)),
            await Assert.ThrowsAsync<EncordException>(() => client.Api.DataRows.RemoveAsync(DatasetHash, s_items, default)),
        ];

        Assert.Equal(2, script.Requests.Count);
        Assert.All(errors, static error => Assert.False(error.IsSafeToRetry));
    }

    private static async Task<IReadOnlyList<DataRow>> LinkAsync(ScriptedHandler script, DataLinkDuplicatesBehavior duplicates)
    {
        using TestClient client = TestClient.Over(script);
        return await client.Api.DataRows.LinkAsync(
            DatasetHash, new DatasetLinkItems { Items = s_items, DuplicatesBehavior = duplicates }, default);
    }
}
