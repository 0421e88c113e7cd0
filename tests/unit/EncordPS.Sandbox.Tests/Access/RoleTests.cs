namespace EncordPS.Sandbox.Tests.Access;

public sealed class RoleTests : IAsyncLifetime
{
    private TestSandbox _sandbox = null!;

    public async Task InitializeAsync() => _sandbox = await TestSandbox.StartAsync();

    public async Task DisposeAsync() => await _sandbox.DisposeAsync();

    [Fact]
    public async Task Who_has_no_role_is_refused_everything()
    {
        TestClient stranger = _sandbox.ClientOf("nobody@example.com");

        foreach ((string type, string method, object? uid, object payload) in Calls())
        {
            Assert.Equal("AUTHORISATION_ERROR", await stranger.V1RefusalAsync(
                type, method, Seeded.TrafficCameras, uid, payload));
        }
    }

    [Fact]
    public async Task A_user_reads_but_does_not_change()
    {
        TestClient user = _sandbox.ClientOf("reader@example.com", Seeded.TrafficCameras, "user");

        foreach ((string type, string method, object? uid, object payload) in Calls().Where(
            call => call.Method != "GET"))
        {
            Assert.Equal(
                "AUTHORISATION_ERROR", await user.V1RefusalAsync(type, method, Seeded.TrafficCameras, uid, payload));
        }

        JsonElement rows = await user.V1Async("datarows", "GET", Seeded.TrafficCameras, payload: new { });
        Assert.Equal(17, rows.GetArrayLength());
    }

    [Fact]
    public async Task A_group_gives_its_members_its_role()
    {
        TestClient member = _sandbox.ClientOf("jonas@example.com");

        JsonElement rows = await member.V1Async("datarows", "GET", Seeded.TrafficCameras, payload: new { });

        Assert.Equal(17, rows.GetArrayLength());
    }

    [Fact]
    public async Task An_organisation_admin_sees_the_others_datasets_in_the_list_alone()
    {
        Assert.Equal("AUTHORISATION_ERROR", await _sandbox.Client.V1RefusalAsync(
            "dataset", "GET", Seeded.FinanceScans, payload: new { }));

        TestClient member = _sandbox.ClientOf("plain@example.com");
        JsonElement list = await member.V2Async(HttpMethod.Get, "datasets/list?includeOrgAccess=True");
        Assert.Equal(0, list.GetProperty("result").GetArrayLength());
    }

    [Fact]
    public async Task A_user_may_see_items_but_not_patch_them()
    {
        TestClient user = _sandbox.ClientOf("reader@example.com", Seeded.TrafficCameras, "user");
        JsonElement row = (await _sandbox.RowsAsync(Seeded.TrafficCameras))[0];
        Guid item = row.GetProperty("backing_item_uuid").GetGuid();
        Guid folder = (await user.V2Async(HttpMethod.Get, $"storage/items/{item}")).GetProperty("parent").GetGuid();

        using HttpResponseMessage one = await user.V2ResponseAsync(
            HttpMethod.Patch, $"storage/folders/{folder}/items/{item}", new { name = "n" });
        using HttpResponseMessage bulk = await user.V2ResponseAsync(
            HttpMethod.Patch, "storage/items/patch-bulk", new { itemPatches = new Dictionary<Guid, object> { [item] = new { name = "n" } } });

        Assert.Equal(HttpStatusCode.Forbidden, one.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, bulk.StatusCode);
    }

    [Fact]
    public async Task A_guest_sees_no_groups_of_the_organisation()
    {
        TestClient guest = _sandbox.ClientOf("guest@elsewhere.example", organisationRole: null);

        JsonElement groups = await guest.V2Async(HttpMethod.Get, "user/current-organisation/groups");

        Assert.Equal(0, groups.GetProperty("results").GetArrayLength());
    }

    private static IEnumerable<(string Type, string Method, object? Uid, object Payload)> Calls() =>
    [
        ("dataset", "GET", null, new { }),
        ("datarows", "GET", null, new { }),
        ("datarow", "GET", Guid.NewGuid(), new { }),
        ("datarow", "POST", Guid.NewGuid(), new { data_title = "t" }),
        ("datasetusers", "POST", Seeded.TrafficCameras, new { user_emails = new[] { "a@example.com" }, user_role = 1 }),
        ("datasetdatalongpolling", "GET", Seeded.TrafficCameras, new { process_hash = Guid.NewGuid(), timeout_seconds = 0 }),
        ("datasetdatalongpolling", "POST", Seeded.TrafficCameras, new { files = Files.Images(1), integrationId = Seeded.AwsIntegration }),
    ];
}
