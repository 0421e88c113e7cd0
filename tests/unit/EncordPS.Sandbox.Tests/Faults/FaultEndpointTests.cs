namespace EncordPS.Sandbox.Tests.Faults;

public sealed class FaultEndpointTests
{
    private const string Path = "sandbox/faults";

    [Fact]
    public async Task The_profile_is_set_read_and_ended_while_everything_else_fails()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();

        await sandbox.Client.V2Async(HttpMethod.Put, Path, new { profile = "unavailable:1,seed=5" });
        using HttpResponseMessage refused = await sandbox.Client.V2ResponseAsync(HttpMethod.Get, "datasets/list");
        JsonElement state = await sandbox.Client.V2Async(HttpMethod.Get, Path);
        await sandbox.Client.V2Async(HttpMethod.Put, Path, new { profile = "none" });
        await sandbox.Client.V2Async(HttpMethod.Get, "datasets/list");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal("unavailable:1,seed=5", state.GetProperty("profile").GetString());
        Assert.Equal(5, state.GetProperty("seed").GetInt32());
        Assert.Equal(1, state.GetProperty("counts").GetProperty("unavailable").GetInt32());
    }

    [Fact]
    public async Task A_wrong_profile_is_refused_with_its_reason()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();

        using HttpResponseMessage response = await sandbox.Client.V2ResponseAsync(HttpMethod.Put, Path, new { profile = "nonsense" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("nonsense", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
