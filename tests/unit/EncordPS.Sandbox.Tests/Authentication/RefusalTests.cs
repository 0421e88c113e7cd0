namespace EncordPS.Sandbox.Tests.Authentication;

public sealed class RefusalTests
{
    private static readonly DateTimeOffset s_now = new(2025, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-301)]
    [InlineData(301)]
    [InlineData(3600)]
    public async Task A_v2_signature_outside_of_five_minutes_is_refused_with_the_server_clock(int seconds)
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync(
            options => options.Clock = new SettableClock(s_now));

        (HttpStatusCode status, string text) = await SendAsync(
            sandbox, sandbox.Key, created: s_now.AddSeconds(seconds));

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Contains("2025-06-01T12:00:00Z", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-299)]
    [InlineData(-30)]
    [InlineData(299)]
    public async Task A_v2_signature_within_five_minutes_is_accepted(int seconds)
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync(
            options => options.Clock = new SettableClock(s_now));

        (HttpStatusCode status, _) = await SendAsync(sandbox, sandbox.Key, created: s_now.AddSeconds(seconds));

        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task An_unknown_key_is_refused_by_both_apis()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        using TestClient stranger = sandbox.ClientOf(TestKey.Fresh());

        using HttpResponseMessage response = await stranger.V2ResponseAsync(HttpMethod.Get, "datasets/list");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("is not registered", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("SSH_KEY_NOT_FOUND_ERROR", await stranger.V1RefusalAsync("dataset", "GET", Seeded.TrafficCameras));
    }

    [Fact]
    public async Task A_body_that_was_touched_is_refused_by_both_apis()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        using HttpRequestMessage v1 = sandbox.Client.V1Request("dataset", "GET", Seeded.TrafficCameras);
        using HttpRequestMessage v2 = sandbox.Client.V2Request(HttpMethod.Post, "datasets", new { title = "Mine" });
        v1.Content = TestClient.Json(TestClient.Bytes((await v1.Content!.ReadAsStringAsync()) + " "));
        v2.Content = TestClient.Json(TestClient.Bytes("""{"title":"Theirs"}"""));

        using HttpResponseMessage v1Response = await sandbox.Client.Http.SendAsync(v1);
        using HttpResponseMessage v2Response = await sandbox.Client.Http.SendAsync(v2);

        Assert.Contains("AUTHENTICATION_ERROR", await v1Response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, v2Response.StatusCode);
        Assert.Contains("Content-Digest", await v2Response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("datasets/list?includeOrgAccess=True", "datasets/list?includeOrgAccess=False")]
    [InlineData("datasets/list?titleEq=a+b", "datasets/list?titleEq=a%20b")]
    [InlineData("datasets/list", "datasets/list?")]
    [InlineData("datasets/list", "cloud-integrations")]
    public async Task A_v2_signature_of_another_target_is_refused(string signedTarget, string sentTarget)
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        using HttpRequestMessage request = sandbox.Client.V2Request(HttpMethod.Get, signedTarget);
        request.RequestUri = new Uri(sandbox.Server.Address, "/v2/public/" + sentTarget);

        using HttpResponseMessage response = await sandbox.Client.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData("Signature-Input")]
    [InlineData("Signature")]
    [InlineData("Content-Digest")]
    public async Task A_v2_request_without_one_of_the_signature_headers_is_told_which(string header)
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        using HttpRequestMessage request = sandbox.Client.V2Request(HttpMethod.Get, "datasets/list");
        request.Headers.Remove(header);

        using HttpResponseMessage response = await sandbox.Client.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains(header, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("00:11")]
    [InlineData("Bearer wrong")]
    [InlineData("Bearer ")]
    public async Task A_v1_request_with_a_bad_authorization_is_refused_inside_http_200(string authorization)
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        using HttpRequestMessage request = sandbox.Client.V1Request("dataset", "GET", Seeded.TrafficCameras);
        request.Headers.Remove("Authorization");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);

        using HttpResponseMessage response = await sandbox.Client.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        JsonElement answer = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(401, answer.GetProperty("status").GetInt32());
        Assert.Equal("AUTHENTICATION_ERROR", answer.GetProperty("response")[0].GetString());
    }

    [Fact]
    public async Task Every_answer_has_the_date_of_the_server_clock()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync(
            options => options.Clock = new SettableClock(s_now));

        using HttpResponseMessage response = await sandbox.Client.V2ResponseAsync(HttpMethod.Get, "datasets/list");

        Assert.Equal(s_now, response.Headers.Date);
    }

    private static async Task<(HttpStatusCode Status, string Text)> SendAsync(
        TestSandbox sandbox, TestKey key, DateTimeOffset created)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get, new Uri(sandbox.Server.Address, "/v2/public/datasets/list"));
        key.SignV2(request, [], created);
        using HttpResponseMessage response = await sandbox.Client.Http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
