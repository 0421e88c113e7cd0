namespace EncordPS.Sandbox.Tests.Access;

public sealed class DatasetUserTests : IAsyncLifetime
{
    private TestSandbox _sandbox = null!;
    private Guid _dataset;

    public async Task InitializeAsync()
    {
        _sandbox = await TestSandbox.StartAsync();
        _dataset = await _sandbox.CreateDatasetAsync("Users");
    }

    public async Task DisposeAsync() => await _sandbox.DisposeAsync();

    [Fact]
    public async Task Users_are_listed_with_numbers_for_roles()
    {
        await AddAsync("a@example.com");

        JsonElement users = await ListAsync();

        Assert.Equal(["you@example.com 0", "a@example.com 1"], users.GetProperty("results").EnumerateArray().Select(
            user => $"{user.GetProperty("userEmail").GetString()} {user.GetProperty("userRole").GetInt32()}"));
        Assert.Equal(_dataset, users.GetProperty("results")[0].GetProperty("datasetUuid").GetGuid());
        Assert.Equal(JsonValueKind.Null, users.GetProperty("nextPageToken").ValueKind);
    }

    [Fact]
    public async Task A_long_list_comes_in_pages_and_nobody_comes_twice_when_it_changes_meanwhile()
    {
        string[] all = [.. Enumerable.Range(0, 120).Select(number => $"u{number}@example.com")];
        await AddAsync(all);

        JsonElement first = await ListAsync();
        await RemoveAsync(all[0], all[5]);
        JsonElement second = await ListAsync($"?pageToken={first.GetProperty("nextPageToken").GetString()}");

        string[] listed = [.. Emails(first), .. Emails(second)];
        Assert.Equal(100, first.GetProperty("results").GetArrayLength());
        Assert.Equal(["you@example.com", .. all], listed);
        Assert.Equal(119, Emails(await ListAsync("?pageSize=1000")).Length);
    }

    [Fact]
    public async Task Who_has_no_role_is_ignored_when_users_are_removed()
    {
        await AddAsync("a@example.com", "b@example.com");

        await RemoveAsync("A@example.com", "nobody@example.com");

        Assert.Equal(["you@example.com", "b@example.com"], Emails(await ListAsync()));
    }

    [Fact]
    public async Task Another_server_s_token_is_refused()
    {
        using HttpResponseMessage response = await _sandbox.Client.V2ResponseAsync(HttpMethod.Get, $"datasets/{_dataset}/users?pageToken=x");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    private static string[] Emails(JsonElement page) =>
        [.. page.GetProperty("results").EnumerateArray().Select(user => user.GetProperty("userEmail").GetString()!)];

    private Task<JsonElement> ListAsync(string query = "") =>
        _sandbox.Client.V2Async(HttpMethod.Get, $"datasets/{_dataset}/users{query}");

    private Task<JsonElement> AddAsync(params string[] emails) => _sandbox.Client.V1Async(
        "datasetusers", "POST", _dataset, _dataset, new { user_emails = emails, user_role = 1 });

    private Task<JsonElement> RemoveAsync(params string[] emails) => _sandbox.Client.V2Async(
        HttpMethod.Post, $"datasets/{_dataset}/users/bulk-delete", new { userEmails = emails });
}
