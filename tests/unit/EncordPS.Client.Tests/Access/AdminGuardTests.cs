using EncordPS.BulkAccess;
using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Access;

/// <summary>Who must not be removed: the last admin, and the caller, of whom the service says nothing but the roles.</summary>
public sealed class AdminGuardTests
{
    private const string One = "a6efaac9-e409-5597-8939-3b22eb80a778";
    private const string Two = "b6efaac9-e409-5597-8939-3b22eb80a778";
    private const string NoGroups = """{"results": []}""";

    private readonly ScriptedHandler _script = new();

    [Fact]
    public async Task The_caller_is_found_out_from_the_roles_on_some_datasets()
    {
        _script.Answer(200, Datasets(One, Two)).Answer(200, Users("me", "mara")).Answer(200, NoGroups).Answer(200, Users("me", "jonas")).Answer(200, NoGroups);

        Assert.Equal([null, EncordErrorKind.OwnAccess], await RemoveAsync(["me", "mara", "li"], "mara", "me"));
    }

    [Fact]
    public async Task Who_may_be_the_caller_is_kept_and_it_is_said_why()
    {
        _script.Answer(200, Datasets(One)).Answer(200, Users("me", "mara")).Answer(200, NoGroups);
        BulkInput mara = Input("mara");

        await CheckAsync(["me", "mara"], mara);

        Assert.Equal(EncordErrorKind.OwnAccess, mara.Failure!.Kind);
        Assert.Contains("may be you", mara.Failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_caller_may_have_the_role_through_a_group()
    {
        _script.Answer(200, Datasets(One)).Answer(200, Users("mara")).Answer(200, Group(0)).Answer(200, """{"results": [{"userEmail": "me@example.com"}]}""");
        BulkInput mara = Input("mara");

        await CheckAsync(["mara", "jonas"], mara);

        Assert.Equal(EncordErrorKind.OwnAccess, mara.Failure!.Kind);
        Assert.Contains("may be you", mara.Failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_all_admins_the_last_is_kept_unless_a_group_has_that_role()
    {
        _script.Answer(200, Datasets()).Answer(200, NoGroups).Answer(200, Datasets()).Answer(200, Group(0)).Answer(200, Datasets()).Answer(200, Group(1));

        Assert.Equal([null, EncordErrorKind.LastAdmin], await RemoveAsync(["mara", "jonas"], "mara", "jonas"));
        Assert.Equal([null, null], await RemoveAsync(["mara", "jonas"], "mara", "jonas"));
        Assert.Equal([null, EncordErrorKind.LastAdmin], await RemoveAsync(["mara", "jonas"], "mara", "jonas"));
    }

    [Fact]
    public async Task Whoever_cannot_be_told_from_the_caller_is_kept()
    {
        _script.Answer(500);

        Assert.Equal([EncordErrorKind.Server], await RemoveAsync(["mara", "jonas"], "mara"));
    }

    [Fact]
    public async Task Nothing_is_asked_for_users_or_by_force()
    {
        using TestClient client = TestClient.Over(_script);
        BulkInput user = Input("li");
        BulkInput admin = Input("me");

        await new AdminGuard(client.Service, isForced: false).CheckAsync(One, ByEmail(["me"], "li"), [user], default);
        await new AdminGuard(client.Service, isForced: true).CheckAsync(One, ByEmail(["me"]), [admin], default);

        Assert.Null(user.Failure);
        Assert.Null(admin.Failure);
        Assert.Empty(_script.Requests);
    }

    private async Task<IEnumerable<EncordErrorKind?>> RemoveAsync(string[] admins, params string[] leaving)
    {
        BulkInput[] inputs = [.. leaving.Select(Input)];
        await CheckAsync(admins, inputs);
        return inputs.Select(static input => input.Failure?.Kind);
    }

    private async Task CheckAsync(string[] admins, params BulkInput[] leaving)
    {
        using TestClient client = TestClient.Over(_script);
        await new AdminGuard(client.Service, isForced: false).CheckAsync(One, ByEmail(admins), leaving, default);
    }

    private static BulkInput Input(string name) => new(name + "@example.com");

    private static Dictionary<string, DatasetUser> ByEmail(string[] admins, params string[] users) =>
        admins.Select(static name => (name, DatasetUserRole.Admin)).Concat(users.Select(static name => (name, DatasetUserRole.User)))
            .Select(static user => new DatasetUser { UserEmail = user.name + "@example.com", UserRole = user.Item2, DatasetHash = One })
            .ToDictionary(static user => user.UserEmail);

    private static string Datasets(params string[] ids) => $$"""{"result": [{{string.Join(',', ids.Select(static id =>
        $$"""{"datasetUuid": "{{id}}", "title": "t", "description": "", "userRole": "admin", "createdAt": "2024-03-05T18:51:05+00:00", "lastEditedAt": "2024-03-05T18:51:05+00:00", "storageLocation": 0, "backingFolderUuid": null}"""))}}]}""";

    private static string Users(params string[] admins) => $$"""{"results": [{{string.Join(',', admins.Select(static name =>
        $$"""{"datasetUuid": "{{One}}", "userEmail": "{{name}}@example.com", "userRole": 0}"""))}}]}""";

    private static string Group(int role) =>
        $$"""{"results": [{"groupHash": "afa0aebb-33a4-5d28-b1d8-82f24cd45f8c", "name": "g", "description": "", "createdAt": "2024-03-05T18:51:05+00:00", "isSameOrganisation": true, "userRole": {{role}}}]}""";
}
