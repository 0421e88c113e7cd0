namespace EncordPS.Sandbox.Tests.Access;

/// <summary>What the sandbox does wrong with roles on purpose.</summary>
public sealed class RoleMischiefTests
{
    private static readonly string[] s_ignored = ["jonas@example.com", "amara@example.com"];
    private static readonly string[] s_given = ["jonas@example.com", "li@example.com"];
    private static readonly string s_users = $"datasets/{Seeded.TrafficCameras}/users";

    [Fact]
    public async Task A_write_about_somebody_who_is_ignored_is_answered_and_not_done()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        await sandbox.Client.V2Async(HttpMethod.Put, "sandbox/roles", new { ignored = s_ignored });

        JsonElement given = await sandbox.Client.V1Async(
            "datasetusers", "POST", Seeded.TrafficCameras, Seeded.TrafficCameras,
            new { user_emails = s_given, user_role = 1 });
        await sandbox.Client.V2Async(HttpMethod.Post, s_users + "/bulk-delete", new { userEmails = s_ignored[1..] });

        Assert.Equal(2, given.GetArrayLength());
        Assert.Equal(["you@example.com", "amara@example.com", "li@example.com"], sandbox.Server.DatasetUsers(Seeded.TrafficCameras).OrderBy(Rank));
    }

    [Fact]
    public async Task A_newcomer_is_there_after_so_many_listings()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        await sandbox.Client.V2Async(
            HttpMethod.Put, "sandbox/roles",
            new { newcomers = new[] { new { datasetUuid = Seeded.TrafficCameras, userEmail = "eva@example.com", userRole = "user", afterListings = 2 } } });

        int[] counts = [await CountAsync(sandbox), await CountAsync(sandbox), await CountAsync(sandbox), await CountAsync(sandbox)];

        Assert.Equal([2, 2, 3, 3], counts);
    }

    [Fact]
    public async Task A_large_organisation_is_the_same_in_every_sandbox()
    {
        await using TestSandbox one = await TestSandbox.StartAsync(static options => options.Organisation = new(30, 5, 40));
        await using TestSandbox other = await TestSandbox.StartAsync(static options => options.Organisation = new(30, 5, 40));
        const string Dataset = "datasets/6b000000-0003-4a00-8000-000000000030/";

        string users = (await one.Client.V2Async(HttpMethod.Get, Dataset + "users")).ToString();
        string groups = (await one.Client.V2Async(HttpMethod.Get, Dataset + "groups")).ToString();

        Assert.Equal(users, (await other.Client.V2Async(HttpMethod.Get, Dataset + "users")).ToString());
        Assert.Contains("Group 00", groups, StringComparison.Ordinal);
        Assert.Equal(30 + 6, (await one.Client.V2Async(HttpMethod.Get, "datasets/list")).GetProperty("result").GetArrayLength());
        Assert.Equal(46, (await one.Client.V2Async(HttpMethod.Get, "organisation/users?pageSize=1000")).GetProperty("results").GetArrayLength());
    }

    private static int Rank(string email) => email[0] switch { 'y' => 0, 'a' => 1, _ => 2 };

    private static async Task<int> CountAsync(TestSandbox sandbox) =>
        (await sandbox.Client.V2Async(HttpMethod.Get, s_users)).GetProperty("results").GetArrayLength();
}
