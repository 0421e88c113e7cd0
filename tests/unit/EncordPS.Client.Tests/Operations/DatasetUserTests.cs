using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Operations;

public sealed class DatasetUserTests
{
    private const string DatasetHash = "a6efaac9-e409-5597-8939-3b22eb80a778";

    [Fact]
    public async Task Adding_users_sends_what_the_SDK_sends()
    {
        Capture capture = Capture.Load("add_users-user_two");
        ScriptedHandler script = capture.Replay();

        IReadOnlyList<DatasetUser> users = await AddAsync(script, "a@example.com", "bü@example.com");

        capture.AssertSame(script.Request);
        Assert.Equal(["a@example.com", "bü@example.com"], users.Select(static user => user.UserEmail));
        Assert.All(users, static user => Assert.Equal((DatasetUserRole.User, DatasetHash), (user.UserRole, user.DatasetHash)));
    }

    [Theory]
    [InlineData("0", DatasetUserRole.Admin)]
    [InlineData("\"1\"", DatasetUserRole.User)]
    [InlineData("\"admin\"", DatasetUserRole.Admin)]
    [InlineData("\"USER\"", DatasetUserRole.User)]
    public async Task A_role_is_read_as_number_digits_or_name(string wire, DatasetUserRole role)
    {
        Assert.Equal(role, Assert.Single(await AddAsync(Answering(wire), "a@example.com")).UserRole);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("\"7\"")]
    [InlineData("\"owner\"")]
    [InlineData("null")]
    [InlineData("true")]
    public async Task Another_role_is_a_malformed_answer(string wire)
    {
        EncordException error = await Assert.ThrowsAsync<EncordException>(() => AddAsync(Answering(wire), "a@example.com"));

        Assert.Equal(EncordErrorKind.MalformedAnswer, error.Kind);
    }

    [Fact]
    public async Task Adding_is_repeated_because_a_second_time_changes_nothing()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(503).Answer(200, CannedAnswers.Legacy("[]"));
        using TestClient client = TestClient.Over(script, retries: 1);

        await client.Api.DatasetUsers.AddAsync(DatasetHash, ["a@example.com"], DatasetUserRole.Admin, default);

        Assert.Equal(2, script.Requests.Count);
    }

    [Fact]
    public async Task An_answer_without_a_list_is_malformed()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, CannedAnswers.Legacy("null"));

        EncordException error = await Assert.ThrowsAsync<EncordException>(() => AddAsync(script, "a@example.com"));

        Assert.Equal(EncordErrorKind.MalformedAnswer, error.Kind);
    }

    [Theory]
    [InlineData(DatasetUserRole.Admin, DatasetUserRoleV2.Admin)]
    [InlineData(DatasetUserRole.User, DatasetUserRoleV2.User)]
    public void Roles_convert_both_ways(DatasetUserRole legacy, DatasetUserRoleV2 v2)
    {
        Assert.Equal(legacy, DatasetUserRoles.ToLegacy(v2));
        Assert.Equal(v2, DatasetUserRoles.ToV2(legacy));
    }

    [Fact]
    public void What_is_no_role_is_not_converted()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => DatasetUserRoles.ToLegacy((DatasetUserRoleV2)2));
        Assert.Throws<ArgumentOutOfRangeException>(() => DatasetUserRoles.ToV2((DatasetUserRole)(-1)));
    }

    private static ScriptedHandler Answering(string role) => new ScriptedHandler().Answer(
        200, CannedAnswers.Legacy($$"""[{"user_email": "a@example.com", "user_role": {{role}}, "dataset_hash": "{{DatasetHash}}"}]"""));

    private static async Task<IReadOnlyList<DatasetUser>> AddAsync(ScriptedHandler script, params string[] emails)
    {
        using TestClient client = TestClient.Over(script);
        return await client.Api.DatasetUsers.AddAsync(DatasetHash, emails, DatasetUserRole.User, default);
    }
}
