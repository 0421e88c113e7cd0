namespace EncordPS.Sandbox.Tests.Access;

/// <summary>The groups of the organisation, and who belongs to them.</summary>
public sealed class OrganisationGroupTests : IAsyncLifetime
{
    private TestSandbox _sandbox = null!;

    public async Task InitializeAsync() => _sandbox = await TestSandbox.StartAsync();

    public async Task DisposeAsync() => await _sandbox.DisposeAsync();

    [Fact]
    public async Task A_group_is_made_read_changed_and_deleted()
    {
        JsonElement made = await CreateAsync("QA team");
        string path = PathOf(made);

        JsonElement changed = await _sandbox.Client.V2Async(HttpMethod.Patch, path, new { description = "Looks twice" });
        JsonElement read = await _sandbox.Client.V2Async(HttpMethod.Get, path);
        await _sandbox.Client.V2Async(HttpMethod.Delete, path);

        Assert.Equal("", made.GetProperty("description").GetString());
        Assert.Equal(changed.ToString(), read.ToString());
        Assert.Equal(("QA team", "Looks twice"), (read.GetProperty("name").GetString(), read.GetProperty("description").GetString()));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(HttpMethod.Get, path));
    }

    [Fact]
    public async Task A_name_that_is_taken_is_a_conflict()
    {
        JsonElement made = await CreateAsync("QA team");

        Assert.Equal(HttpStatusCode.Conflict, await StatusAsync(HttpMethod.Post, "organisation/groups", new { name = "QA team" }));
        Assert.Equal(HttpStatusCode.Conflict, await StatusAsync(HttpMethod.Patch, PathOf(made), new { name = "Annotators" }));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(HttpMethod.Patch, PathOf(made), new { name = "QA team" }));
    }

    [Fact]
    public async Task The_access_of_members_ends_with_their_group()
    {
        JsonElement made = await CreateAsync("QA team");
        TestClient member = _sandbox.ClientOf("new@example.com", organisationRole: null);
        await _sandbox.Client.V2Async(HttpMethod.Post, $"{PathOf(made)}/users", Users("new@example.com"));
        await _sandbox.Client.V2Async(
            HttpMethod.Post, $"datasets/{Seeded.TrafficCameras}/groups",
            new { groupHashList = new[] { made.GetProperty("groupHash").GetGuid() }, userRole = 1 });
        await member.V1Async("datarows", "GET", Seeded.TrafficCameras, payload: new { });

        await _sandbox.Client.V2Async(HttpMethod.Delete, PathOf(made));

        Assert.Equal("AUTHORISATION_ERROR", await member.V1RefusalAsync("datarows", "GET", Seeded.TrafficCameras, payload: new { }));
    }

    [Fact]
    public async Task To_add_members_answers_all_of_them_and_invites_who_is_new()
    {
        string path = $"{PathOf(await CreateAsync("QA team"))}/users";
        await _sandbox.Client.V2Async(HttpMethod.Post, path, Users("tom@example.com"));

        JsonElement added = await _sandbox.Client.V2Async(HttpMethod.Post, path, Users("new@partner.example", "tom@example.com"));

        Assert.Equal(["tom@example.com", "new@partner.example"], Emails(added));
        JsonElement all = await _sandbox.Client.V2Async(HttpMethod.Get, "organisation/users");
        JsonElement invited = all.GetProperty("results").EnumerateArray().Single(user => user.GetProperty("email").GetString() == "new@partner.example");
        Assert.Equal("external", invited.GetProperty("memberType").GetString());
        await _sandbox.Client.V2Async(HttpMethod.Post, $"{path}/bulk-delete", Users("tom@example.com", "nobody@example.com"));
        Assert.Equal(["new@partner.example"], Emails(await _sandbox.Client.V2Async(HttpMethod.Get, path)));
    }

    [Fact]
    public async Task Users_of_the_organisation_are_added_listed_and_removed()
    {
        await _sandbox.Client.V2Async(
            HttpMethod.Post, "organisation/users", new { email = "n+1@example.com", roleMnemonicName = "TASKER", memberType = "external" });
        JsonElement listed = await FindAsync("n+1@example.com");
        HttpStatusCode again = await StatusAsync(
            HttpMethod.Post, "organisation/users", new { email = "N+1@example.com", roleMnemonicName = "MEMBER", memberType = "internal" });
        HttpStatusCode gone = await StatusAsync(HttpMethod.Delete, "organisation/users/n%2B1%40example.com");

        Assert.Equal("TASKER", listed.GetProperty("roleMnemonicName").GetString());
        Assert.NotEqual(Guid.Empty, listed.GetProperty("roleUuid").GetGuid());
        Assert.True(listed.GetProperty("createdAt").GetDateTimeOffset() > DateTimeOffset.UnixEpoch);
        Assert.Equal(HttpStatusCode.Conflict, again);
        Assert.Equal(HttpStatusCode.OK, gone);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(HttpMethod.Delete, "organisation/users/n%2B1%40example.com"));
    }

    [Fact]
    public async Task Who_leaves_the_organisation_loses_every_role()
    {
        TestClient tom = _sandbox.ClientOf("tom@example.com", Seeded.TrafficCameras);

        await _sandbox.Client.V2Async(HttpMethod.Delete, "organisation/users/tom%40example.com");

        Assert.Equal("AUTHORISATION_ERROR", await tom.V1RefusalAsync("datarows", "GET", Seeded.TrafficCameras, payload: new { }));
    }

    [Theory]
    [InlineData("""{"email": "x@example.com", "roleMnemonicName": "OWNER", "memberType": "internal"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"email": "x@example.com", "roleMnemonicName": "MEMBER", "memberType": "workforce"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"email": "x@example.com", "roleMnemonicName": "ADMIN", "memberType": "external"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"email": "no address", "roleMnemonicName": "MEMBER", "memberType": "internal"}""", HttpStatusCode.BadRequest)]
    public async Task A_user_who_cannot_be_is_refused(string body, HttpStatusCode status)
    {
        Assert.Equal(status, await StatusAsync(HttpMethod.Post, "organisation/users", JsonElement.Parse(body)));
    }

    private static object Users(params string[] emails) => new { userEmails = emails };

    private static string PathOf(JsonElement group) => $"organisation/groups/{group.GetProperty("groupHash").GetGuid()}";

    private static string[] Emails(JsonElement page) =>
        [.. page.GetProperty("results").EnumerateArray().Select(user => user.GetProperty("userEmail").GetString()!)];

    private async Task<JsonElement> FindAsync(string email) =>
        (await _sandbox.Client.V2Async(HttpMethod.Get, "organisation/users")).GetProperty("results").EnumerateArray()
            .Single(user => user.GetProperty("email").GetString() == email);

    private Task<JsonElement> CreateAsync(string name) => _sandbox.Client.V2Async(HttpMethod.Post, "organisation/groups", new { name });

    private async Task<HttpStatusCode> StatusAsync(HttpMethod method, string path, object? body = null)
    {
        using HttpResponseMessage response = await _sandbox.Client.V2ResponseAsync(method, path, body);
        return response.StatusCode;
    }
}
