using EncordPS.Client.Tests.Support;
using EncordPS.Storage;
using System.Text.Json.Nodes;

namespace EncordPS.Client.Tests.Operations;

public sealed class ItemReencodingTests
{
    private static readonly Guid s_item = Guid.Parse("5d12db2d-3d88-5571-8bc3-5d6921250387");
    private static readonly Guid s_job = Guid.Parse("0094e900-9488-546f-96ca-6b73ba19f2c7");

    [Fact]
    public async Task Starting_a_job_sends_what_the_SDK_sends()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, $"\"{s_job}\"");
        using TestClient client = TestClient.Over(script);

        ItemReencoding job = await client.Api.ItemReencodings.StartAsync([s_item], "Prozess ü", isForced: true, default);

        Assert.Equal("/v2/public/storage/items/reencode", script.Request.Target);
        Capture.AssertBody(
            JsonNode.Parse($$"""{"storageItems": ["{{s_item}}"], "processTitle": "Prozess ü", "forceFullReencoding": true}"""), script.Request);
        Assert.Equal((s_job, "submitted"), (job.ReencodingJobId, job.Status));
    }

    [Theory]
    [InlineData("""[{"item_uuid": "a", "success": true}]""", true)]
    [InlineData("""{"made": 1}""", true)]
    [InlineData("null", false)]
    public async Task A_result_of_any_form_is_kept(string result, bool isThere)
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, $$"""{"status": "done", "result": {{result}}, "newer": 1}""");
        using TestClient client = TestClient.Over(script);

        ItemReencoding job = await client.Api.ItemReencodings.GetAsync(s_job, default);

        Assert.Equal($"/v2/public/storage/items/reencode/{s_job}", script.Request.Target);
        Assert.Equal(isThere, job.Result is not null);
    }

    [Theory]
    [InlineData(
        """{"t": 1}""", null, """{"timeseriesSettings": {"t": 1}}""", "/v2/public/storage/items/patch-bulk")]
    [InlineData(null, """{"pointRadius": 10.0}""", """{"sceneViewSettings": {"pointRadius": 10.0}}""", "/v2/public/storage/folders/")]
    public void What_concerns_scenes_does_not_go_in_bulk(string? series, string? scene, string body, string path)
    {
        StorageChanges changes = new()
        {
            TimeseriesSettings = series is null ? null : (JsonObject)JsonNode.Parse(series)!,
            SceneViewSettings = scene is null ? null : (JsonObject)JsonNode.Parse(scene)!,
        };

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(body), changes.ToJson()));
        Assert.Equal(path.EndsWith("folders/", StringComparison.Ordinal), changes.IsOfScene);
    }

    [Fact]
    public void A_custom_group_always_says_what_is_on_the_timeline()
    {
        NewDataGroup custom = new(NewDataGroup.Custom, JsonNode.Parse($$"""{"a": "{{s_item}}"}""")!);
        NewDataGroup grid = new("default-grid", new JsonArray(JsonValue.Create(s_item.ToString())));

        Assert.Equal($$"""{"layoutType":"custom","layoutContents":{"a":"{{s_item}}"},"timeline":[]}""", custom.ToJson().ToJsonString());
        Assert.Equal($$"""{"layoutType":"default-grid","layoutContents":["{{s_item}}"]}""", grid.ToJson().ToJsonString());
    }
}
