namespace EncordPS.Sandbox.Tests.Organisation;

public sealed class MetadataSchemaTests : IAsyncLifetime
{
    private const string Path = "organisation/client-metadata-schema-v2";

    private TestSandbox _sandbox = null!;

    public async Task InitializeAsync() => _sandbox = await TestSandbox.StartAsync();

    public async Task DisposeAsync() => await _sandbox.DisposeAsync();

    [Fact]
    public async Task There_is_none_until_one_is_set()
    {
        Assert.Equal(JsonValueKind.Null, (await _sandbox.Client.V2Async(HttpMethod.Get, Path)).ValueKind);

        await _sandbox.Client.V2Async(HttpMethod.Post, Path, JsonElement.Parse("""{"vec": {"ty": "embedding", "size": 4, "api": null}}"""));

        Assert.Equal(
            """{"vec":{"ty":"embedding","size":4,"api":null}}""",
            JsonSerializer.Serialize(await _sandbox.Client.V2Async(HttpMethod.Get, Path)));
    }

    [Theory]
    [InlineData("""{"a": {"ty": "colour"}}""")]
    [InlineData("""{"$a": {"ty": "text"}}""")]
    [InlineData("""{"keyframes": {"ty": "text"}}""")]
    [InlineData("""{"a": "text"}""")]
    public async Task A_schema_that_makes_no_sense_is_refused(string schema)
    {
        using HttpResponseMessage response = await _sandbox.Client.V2ResponseAsync(
            HttpMethod.Post, Path, JsonElement.Parse(schema));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    [Fact]
    public async Task Only_an_admin_of_the_organisation_sets_it()
    {
        using HttpResponseMessage response = await _sandbox.ClientOf("member@example.com").V2ResponseAsync(
            HttpMethod.Post, Path, new { });

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task The_first_form_is_kept_beside_it()
    {
        await _sandbox.Client.V2Async(HttpMethod.Post, "organisation/client-metadata-schema", new { score = "number" });

        JsonElement schema = await _sandbox.Client.V2Async(HttpMethod.Get, "organisation/client-metadata-schema");

        Assert.Equal("number", schema.GetProperty("metadataSchema").GetProperty("score").GetString());
    }
}
