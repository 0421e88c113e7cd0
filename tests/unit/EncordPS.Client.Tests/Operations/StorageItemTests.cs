using System.Text.Json.Nodes;
using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Operations;

public sealed class StorageItemTests
{
    private static readonly Guid s_first = Guid.Parse("5d12db2d-3d88-5571-8bc3-5d6921250387");
    private static readonly Guid s_second = Guid.Parse("3d2ebb35-342f-5beb-ae69-250d04933813");

    [Fact]
    public async Task Metadata_of_many_items_are_set_in_one_request()
    {
        Capture capture = Capture.Load("item_update-bundle");
        ScriptedHandler script = capture.Replay();
        using TestClient client = TestClient.Over(script);

        IReadOnlyCollection<Guid> changed = await client.Api.StorageItems.SetMetadataAsync(
            new Dictionary<Guid, DataClientMetadata>
            {
                [s_first] = new("""{"name": "A", "gone": null}"""),
                [s_second] = new("""{"x": 1}"""),
            },
            default);

        // The SDK renamed the first item here; metadata have the form of the second.
        JsonNode expected = capture.Body!.DeepClone();
        expected["itemPatches"]![s_first.ToString()] = JsonNode.Parse("""{"clientMetadata": {"name": "A", "gone": null}}""");
        Assert.Equal("PATCH", script.Request.Method);
        Assert.Equal(capture.Target, script.Request.Target);
        Capture.AssertBody(expected, script.Request);
        Assert.Equal([s_first, s_second], changed);
    }

    [Fact]
    public async Task Metadata_of_many_items_are_read_in_one_request_without_signed_urls()
    {
        Capture capture = Capture.Load("get_storage_items-sign_url");
        ScriptedHandler script = capture.Replay();

        IReadOnlyDictionary<Guid, DataClientMetadata> metadata = await GetAsync(script);

        JsonNode expected = capture.Body!.DeepClone();
        expected["signUrls"] = false;
        Assert.Equal(capture.Target, script.Request.Target);
        Capture.AssertBody(expected, script.Request);
        Assert.Equal("{}", metadata[s_first].ToJson());
    }

    [Fact]
    public async Task Metadata_are_read_from_the_text_that_the_service_keeps_them_in()
    {
        IReadOnlyDictionary<Guid, DataClientMetadata> metadata = await GetAsync(AnswerWith("""
            "{\"k\": \"ü\", \"n\": {\"x\": 1.50}}"
            """));

        Assert.Equal("""{"k":"ü","n":{"x":1.50}}""", metadata[s_first].ToJson());
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"null\"")]
    public async Task An_item_without_metadata_has_empty_ones(string clientMetadata)
    {
        IReadOnlyDictionary<Guid, DataClientMetadata> metadata = await GetAsync(AnswerWith(clientMetadata));

        Assert.Equal("{}", metadata[s_first].ToJson());
    }

    [Theory]
    [InlineData("\"[]\"")]
    [InlineData("\"{\"")]
    [InlineData("{}")]
    public async Task Metadata_that_are_no_object_are_a_malformed_answer(string clientMetadata)
    {
        EncordException error = await Assert.ThrowsAsync<EncordException>(() => GetAsync(AnswerWith(clientMetadata)));

        Assert.Equal(EncordErrorKind.MalformedAnswer, error.Kind);
    }

    [Fact]
    public async Task Both_are_repeated_because_they_read_or_set()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(503, times: 1).Answer(200, """{"results": []}""")
            .Answer(503, times: 1).Answer(200, """{"results": []}""");
        using TestClient client = TestClient.Over(script, retries: 1);

        await client.Api.StorageItems.SetMetadataAsync(new Dictionary<Guid, DataClientMetadata>(), default);
        await client.Api.StorageItems.GetMetadataAsync([s_first], default);

        Assert.Equal(4, script.Requests.Count);
    }

    private static ScriptedHandler AnswerWith(string clientMetadata) => new ScriptedHandler().Answer(
        200, $$"""{"results": [{"uuid": "{{s_first}}", "clientMetadata": {{clientMetadata}}}]}""");

    private static async Task<IReadOnlyDictionary<Guid, DataClientMetadata>> GetAsync(ScriptedHandler script)
    {
        using TestClient client = TestClient.Over(script);
        return await client.Api.StorageItems.GetMetadataAsync([s_first], default);
    }
}
