using System.Net.Http.Headers;

namespace EncordPS.Sandbox.Tests.Authentication;

public sealed class BearerTests
{
    [Fact]
    public async Task A_token_asked_for_with_a_key_opens_both_apis()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        JsonElement answer = await sandbox.Client.V2Async(HttpMethod.Get, "user/bearer-token");

        string token = answer.GetProperty("token").GetString()!;

        await AssertAcceptedAsync(sandbox, token);
    }

    [Fact]
    public async Task The_token_that_the_server_made_up_opens_both_apis()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();

        await AssertAcceptedAsync(sandbox, sandbox.Server.BearerToken);
    }

    [Fact]
    public async Task A_token_of_the_options_is_accepted()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync(options => options.BearerToken = "chosen");

        Assert.Equal("chosen", sandbox.Server.BearerToken);
        await AssertAcceptedAsync(sandbox, "chosen");
    }

    private static async Task AssertAcceptedAsync(TestSandbox sandbox, string token)
    {
        using var v2 = new HttpRequestMessage(HttpMethod.Get, "/v2/public/datasets/list");
        v2.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using HttpResponseMessage list = await sandbox.Client.Http.SendAsync(v2);
        Assert.Equal(HttpStatusCode.OK, list.StatusCode);

        using HttpRequestMessage v1 = sandbox.Client.V1Request(
            "datarows", "GET", Seeded.TrafficCameras, payload: new { });
        v1.Headers.Remove("Authorization");
        v1.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using HttpResponseMessage rows = await sandbox.Client.Http.SendAsync(v1);
        Assert.StartsWith("{\"status\":200", await rows.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
