namespace EncordPS.Sandbox.Tests.Access;

public sealed class AddUsersTests : IAsyncLifetime
{
    private TestSandbox _sandbox = null!;

    public async Task InitializeAsync() => _sandbox = await TestSandbox.StartAsync();

    public async Task DisposeAsync() => await _sandbox.DisposeAsync();

    [Fact]
    public async Task A_user_who_has_a_role_keeps_it_and_the_answer_shows_it()
    {
        await AddAsync(role: 1, "a@example.com");

        JsonElement second = await AddAsync(role: 0, "a@example.com", "b@example.com");

        Assert.Equal([1, 0], second.EnumerateArray().Select(grant => grant.GetProperty("user_role").GetInt32()));
    }

    [Theory]
    [InlineData("""{"user_emails": ["no address", "good@example.com"], "user_role": 1}""")]
    [InlineData("""{"user_emails": ["good@example.com"], "user_role": 2}""")]
    [InlineData("""{"user_emails": ["good@example.com"]}""")]
    [InlineData("""{"user_role": 1}""")]
    public async Task A_bad_argument_adds_nobody(string payload)
    {
        string code = await _sandbox.Client.V1RefusalAsync(
            "datasetusers", "POST", Seeded.TrafficCameras, Seeded.TrafficCameras, JsonElement.Parse(payload));

        Assert.Equal("INVALID_ARGUMENTS_ERROR", code);
        TestClient good = _sandbox.ClientOf("good@example.com");
        Assert.Equal("AUTHORISATION_ERROR", await good.V1RefusalAsync(
            "datarows", "GET", Seeded.TrafficCameras, payload: new { }));
    }

    private Task<JsonElement> AddAsync(int role, params string[] emails) => _sandbox.Client.V1Async(
        "datasetusers", "POST", Seeded.TrafficCameras, Seeded.TrafficCameras, new { user_emails = emails, user_role = role });
}
