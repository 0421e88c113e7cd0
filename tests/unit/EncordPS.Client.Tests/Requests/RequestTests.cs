using System.Collections.Specialized;
using System.Text.Json;
using System.Text.Json.Nodes;
using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Requests;

public sealed class RequestTests
{
    [Fact]
    public async Task A_query_is_written_as_the_service_reads_it()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, "[]");
        OrderedDictionary query = new()
        {
            ["a b&c"] = "x y/ü&=?#",
            ["types"] = new object?[] { "image", null, "pdf" },
            ["flag"] = true,
            ["when"] = new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.Zero),
            ["count"] = 3,
            ["part"] = 1.5,
            ["none"] = null,
            ["empty"] = "",
            ["nothing"] = Array.Empty<string>(),
        };

        await SendAsync(script, HttpMethod.Get, "storage/items?own=1", query);

        Assert.Equal(
            "/v2/public/storage/items?own=1&a+b%26c=x+y%2F%C3%BC%26%3D%3F%23&types=image&types=pdf&flag=true&when=2024-01-02T03%3A04%3A05Z&count=3&part=1.5&empty=",
            script.Request.Target);
    }

    [Fact]
    public async Task A_body_is_sent_as_json()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, "null");

        JsonElement? answer = await SendAsync(script, HttpMethod.Post, "datasets", body: new JsonObject { ["title"] = "ü", ["none"] = null });

        Assert.Equal(JsonValueKind.Null, answer!.Value.ValueKind);
        Assert.Equal("POST", script.Request.Method);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"title": "ü", "none": null}"""), script.Request.BodyJson));
    }

    [Theory]
    [InlineData("GET", 2)]
    [InlineData("PUT", 2)]
    [InlineData("POST", 1)]
    [InlineData("PATCH", 1)]
    [InlineData("DELETE", 1)]
    public async Task Only_what_does_the_same_a_second_time_is_repeated(string method, int attempts)
    {
        ScriptedHandler script = new ScriptedHandler().Answer(503, times: 2);

        await Assert.ThrowsAsync<EncordException>(() => SendAsync(script, new HttpMethod(method), "x", retries: 1));

        Assert.Equal(attempts, script.Requests.Count);
    }

    [Theory]
    [InlineData(204, "")]
    [InlineData(202, "")]
    public async Task An_empty_answer_is_none(int status, string body) =>
        Assert.Null(await SendAsync(new ScriptedHandler().Answer(status, body), HttpMethod.Delete, "x"));

    [Theory]
    [InlineData("", "empty")]
    [InlineData(CannedAnswers.Html, "HTML")]
    [InlineData("{", "not the JSON")]
    public async Task What_is_not_json_is_said_to_be_that(string body, string words)
    {
        EncordException failure = await Assert.ThrowsAsync<EncordException>(
            () => SendAsync(new ScriptedHandler().Answer(200, body), HttpMethod.Get, "x"));

        Assert.Equal(EncordErrorKind.MalformedAnswer, failure.Kind);
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_that_is_nested_without_an_end_is_refused()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, new string('[', 100_000));

        Assert.Equal(
            EncordErrorKind.MalformedAnswer, (await Assert.ThrowsAsync<EncordException>(() => SendAsync(script, HttpMethod.Get, "x"))).Kind);
    }

    [Fact]
    public async Task An_answer_without_an_end_is_given_up()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(CannedAnswers.Of(new EndlessStream()));

        EncordException failure = await Assert.ThrowsAsync<EncordException>(() => SendAsync(script, HttpMethod.Get, "x"));

        Assert.Contains("longer than", failure.Message, StringComparison.Ordinal);
    }

    private static async Task<JsonElement?> SendAsync(
        ScriptedHandler script, HttpMethod method, string path, OrderedDictionary? query = null, JsonNode? body = null, int retries = 0)
    {
        using TestClient client = TestClient.Over(script, retries: retries);
        return await client.Api.Requests.SendAsync(method, path, query, body, default);
    }
}
