using EncordPS.BulkAccess;
using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Access;

/// <summary>A change of role is a removal and an addition, and either can go wrong.</summary>
public sealed class RoleChangeTests
{
    private const string Dataset = "a6efaac9-e409-5597-8939-3b22eb80a778";

    private readonly ScriptedHandler _script = new ScriptedHandler().Answer(200, Users(("me@example.com", 0), ("a@example.com", 1), ("b@example.com", 1)));
    private readonly RoleChange _change = new("a@example.com", DatasetUserRole.Admin);

    [Fact]
    public async Task The_addition_follows_the_removal()
    {
        _script.Answer(200, "null").Answer(200, Roles(("a@example.com", 0)));

        await SendAsync(_change);

        Assert.Equal("a@example.com (Admin)", $"{Assert.Single(_change.Results)}");
        Assert.Equal([$"GET /v2/public/datasets/{Dataset}/users", $"POST /v2/public/datasets/{Dataset}/users/bulk-delete", "POST /public"], Sent());
    }

    [Fact]
    public async Task When_the_new_role_cannot_be_given_the_old_one_is_given_back()
    {
        _script.Answer(200, "null").Answer(500).Answer(200, Roles(("a@example.com", 1)));

        await SendAsync(_change);

        Assert.Equal(EncordErrorKind.Server, _change.Failure!.Kind);
        Assert.StartsWith("The role was not changed, and the old role User was given back.", _change.Failure.Message, StringComparison.Ordinal);
        Assert.True(_change.Failure.IsSafeToRetry);
        Assert.Equal([0, 1], RolesSent());
    }

    [Fact]
    public async Task Giving_back_is_tried_several_times_and_who_is_left_without_a_role_is_told()
    {
        _script.Answer(200, "null").Answer(500, times: 4);

        await SendAsync(_change);

        Assert.Equal(EncordErrorKind.RoleLost, _change.Failure!.Kind);
        Assert.Contains($"Left without a role on dataset {Dataset}", _change.Failure.Message, StringComparison.Ordinal);
        Assert.Equal([0, 1, 1, 1], RolesSent());
    }

    [Fact]
    public async Task After_a_removal_that_nobody_knows_of_the_old_role_is_given_anyway()
    {
        _script.Answer(503).Answer(200, Roles(("a@example.com", 1)));

        await SendAsync(_change);

        Assert.StartsWith("The role was not changed", _change.Failure!.Message, StringComparison.Ordinal);
        Assert.Equal([1], RolesSent());
    }

    [Fact]
    public async Task A_removal_that_is_refused_changes_nothing()
    {
        _script.Answer(403);

        await SendAsync(_change);

        Assert.Equal(EncordErrorKind.Authorisation, _change.Failure!.Kind);
        Assert.Equal(BulkOwner.OfDataset(Dataset), _change.FailedOwner);
        Assert.Empty(RolesSent());
    }

    [Fact]
    public async Task The_one_of_many_who_cannot_be_added_keeps_the_old_role_and_the_others_change()
    {
        RoleChange other = new("b@example.com", DatasetUserRole.Admin);
        _script.Answer(200, "null")
            .Answer(200, Refusal("INVALID_ARGUMENTS_ERROR"))
            .Answer(200, Refusal("INVALID_ARGUMENTS_ERROR"))
            .Answer(200, Roles(("b@example.com", 0)))
            .Answer(200, Roles(("a@example.com", 1)));

        await SendAsync(_change, other);

        Assert.Contains("the old role User was given back", _change.Failure!.Message, StringComparison.Ordinal);
        Assert.Equal("b@example.com (Admin)", $"{Assert.Single(other.Results)}");
    }

    [Fact]
    public async Task A_role_that_the_service_keeps_is_a_failure()
    {
        _script.Answer(200, "null").Answer(200, Roles(("a@example.com", 1)));

        await SendAsync(_change);

        Assert.Empty(_change.Results);
        Assert.Contains("still says User", _change.Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_change_is_brought_to_its_end_when_it_is_cancelled()
    {
        using CancellationTokenSource stop = new();
        using TestClient client = TestClient.Waiting(_script, new SkippingClock(), retries: 0);
        _script.Answer(() =>
        {
            stop.Cancel();
            return CannedAnswers.Of(200, "null");
        }).Answer(200, Roles(("a@example.com", 0)));

        await new DatasetRoleChanges(client.Service, new AdminGuard(client.Service, isForced: false)).SendAsync(Dataset, [_change], stop.Token);

        Assert.True(stop.IsCancellationRequested);
        Assert.Equal("a@example.com (Admin)", $"{Assert.Single(_change.Results)}");
    }

    private async Task SendAsync(params RoleChange[] changes)
    {
        using TestClient client = TestClient.Waiting(_script, new SkippingClock(), retries: 0);
        await new DatasetRoleChanges(client.Service, new AdminGuard(client.Service, isForced: false)).SendAsync(Dataset, changes, default);
    }

    private IEnumerable<string> Sent() => _script.Requests.Select(static request => $"{request.Method} {request.Target}");

    private IEnumerable<int> RolesSent() => _script.Requests.Where(static request => request.Target == "/public")
        .Select(static request => request.BodyJson!["values"]!["payload"]!["user_role"]!.GetValue<int>());

    private static string Users(params (string Email, int Role)[] users) =>
        $$"""{"results": [{{string.Join(',', users.Select(user => $$"""{"datasetUuid": "{{Dataset}}", "userEmail": "{{user.Email}}", "userRole": {{user.Role}}}"""))}}]}""";

    private static string Roles(params (string Email, int Role)[] users) => CannedAnswers.Legacy(
        $"[{string.Join(',', users.Select(user => $$"""{"user_email": "{{user.Email}}", "user_role": {{user.Role}}, "dataset_hash": "{{Dataset}}"}"""))}]");

    private static string Refusal(string code) => $$"""{"status": 400, "response": ["{{code}}"], "payload": "no"}""";
}
