using System.Net;

namespace EncordPS.Sandbox.Tests.Organisation;

/// <summary>The tags of the organisation, as the requests of the newer SDK ask for them.</summary>
public sealed class OrganisationTagTests : IAsyncLifetime
{
    private const string Tags = "organisation/organisation-tags";

    private TestSandbox _sandbox = null!;

    public async Task InitializeAsync() => _sandbox = await TestSandbox.StartAsync();

    public async Task DisposeAsync() => await _sandbox.DisposeAsync();

    [Fact]
    public async Task A_tag_is_made_listed_and_deleted()
    {
        JsonElement made = await _sandbox.Client.V2Async(HttpMethod.Post, Tags, new { name = "night", description = "night shots" });
        JsonElement listed = await _sandbox.Client.V2Async(HttpMethod.Get, Tags);
        await _sandbox.Client.V2Async(HttpMethod.Delete, $"{Tags}/{made.GetProperty("uuid").GetGuid()}");

        Assert.Equal(["uuid", "name"], made.EnumerateObject().Select(property => property.Name));
        Assert.Equal(made.ToString(), Assert.Single(listed.GetProperty("results").EnumerateArray()).ToString());
        Assert.Empty((await _sandbox.Client.V2Async(HttpMethod.Get, Tags)).GetProperty("results").EnumerateArray());
    }

    [Fact]
    public async Task A_name_that_is_taken_is_a_conflict_and_a_tag_that_is_not_there_is_not_found()
    {
        await _sandbox.Client.V2Async(HttpMethod.Post, Tags, new { name = "lidar" });

        Assert.Equal(HttpStatusCode.Conflict, await StatusAsync(_sandbox.Client, HttpMethod.Post, Tags, new { name = "lidar" }));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(_sandbox.Client, HttpMethod.Delete, $"{Tags}/{Guid.NewGuid()}"));
    }

    [Fact]
    public async Task A_member_reads_tags_and_makes_none()
    {
        TestClient member = _sandbox.ClientOf("member@example.com");

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(member, HttpMethod.Get, Tags));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(member, HttpMethod.Post, Tags, new { name = "mine" }));
    }

    private static async Task<HttpStatusCode> StatusAsync(TestClient client, HttpMethod method, string path, object? body = null)
    {
        using HttpResponseMessage answer = await client.V2ResponseAsync(method, path, body);
        return answer.StatusCode;
    }
}
