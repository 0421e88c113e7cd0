using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Operations;

/// <summary>The users of datasets, groups and the organisation: what exactly is sent, and what is made of the answers.</summary>
public sealed class UserManagementTests
{
    private const string Dataset = "a6efaac9-e409-5597-8939-3b22eb80a778";

    private static readonly Guid s_group = Guid.Parse("03df1e90-5ce8-5fb9-93f5-8698c5e89f38");

    [Fact]
    public async Task Listing_the_users_of_a_dataset_sends_what_the_SDK_sends()
    {
        List<DatasetUser> users = await ReplayAsync("ds_list_users", client => client.DatasetUsers.ListAsync(Dataset, default).CollectAsync());

        Assert.Equal(["a@example.com (Admin)", "b@example.com (User)"], users.Select(static user => $"{user}"));
        Assert.All(users, static user => Assert.Equal(Dataset, user.DatasetHash));
    }

    [Fact]
    public Task Removing_users_of_a_dataset_sends_what_the_SDK_sends() =>
        ReplayAsync("ds_remove_users", client => client.DatasetUsers.RemoveAsync(Dataset, ["b@example.com", "üx@example.com"], default));

    [Fact]
    public async Task Groups_are_made_read_and_changed_as_the_SDK_does_it()
    {
        Group made = await ReplayAsync("create_group", client => client.Groups.CreateAsync("QA team", "", default));
        Group read = await ReplayAsync("get_group", client => client.Groups.GetAsync(s_group, default));
        Group changed = await ReplayAsync("update_group", client => client.Groups.UpdateAsync(s_group, "QA team 2", null, default));

        Assert.Equal((s_group, "QA team", ""), (made.GroupHash, made.Name, made.Description));
        Assert.Equal(made.CreatedAt, read.CreatedAt);
        Assert.Equal("QA team 2", changed.Name);
    }

    [Fact]
    public Task Deleting_a_group_sends_what_the_SDK_sends() =>
        ReplayAsync("delete_group", client => client.Groups.DeleteAsync(s_group, default));

    [Fact]
    public async Task Members_are_listed_added_and_removed_as_the_SDK_does_it()
    {
        List<GroupMember> listed = await ReplayAsync(
            "group_list_users", client => client.GroupMembers.ListAsync(s_group, "QA team", default).CollectAsync());
        Page<GroupMember> added = await ReplayAsync(
            "group_add_users", client => client.GroupMembers.AddAsync(s_group, "QA team", ["a@example.com", "b@example.com"], default));
        await ReplayAsync("group_remove_users", client => client.GroupMembers.RemoveAsync(s_group, ["b@example.com"], default));

        Assert.Equal(["a@example.com (QA team)", "b@example.com (QA team)"], listed.Select(static member => $"{member}"));
        Assert.Equal(listed.Select(static member => $"{member} {member.GroupHash}"), added.Entries.Select(static member => $"{member} {member.GroupHash}"));
    }

    [Fact]
    public async Task Users_of_the_organisation_are_listed_as_the_SDK_does_it()
    {
        OrganisationUser user = Assert.Single(await ReplayAsync("org_users_list", client => client.OrganisationUsers.ListAsync(default).CollectAsync()));

        Assert.Equal(("a@example.com", OrganisationRole.Admin, OrganisationMemberType.Internal), (user.UserEmail, user.Role, user.MemberType));
        Assert.Equal(Guid.Parse("57dc2349-5dbb-5a18-9aed-6614ef54ba12"), user.RoleUuid);
        Assert.Equal(user.CreatedAt, user.LastEditedAt);
    }

    [Fact]
    public async Task A_role_and_a_kind_that_nobody_knows_yet_are_kept()
    {
        string answer = Capture.Load("org_users_list").Answer.Replace("ADMIN", "OWNER").Replace("internal", "workforce");
        using TestClient client = TestClient.Over(new ScriptedHandler().Answer(200, answer));

        OrganisationUser user = Assert.Single(await client.Api.OrganisationUsers.ListAsync(default).CollectAsync());

        Assert.Equal((null, "OWNER", null, "workforce"), (user.Role, user.RoleName, user.MemberType, user.MemberTypeName));
    }

    [Fact]
    public async Task Users_of_the_organisation_are_added_and_removed_as_the_SDK_does_it()
    {
        await ReplayAsync(
            "org_users_add",
            client => client.OrganisationUsers.AddAsync("n+1@example.com", OrganisationRole.Member, OrganisationMemberType.External, default));
        await ReplayAsync("org_users_remove", client => client.OrganisationUsers.RemoveAsync("user+alias/ü@example.com", default));
    }

    [Fact]
    public async Task A_listing_follows_its_pages_and_gives_nobody_twice()
    {
        ScriptedHandler script = new ScriptedHandler()
            .Answer(200, """{"results": [{"userEmail": "a@example.com"}, {"userEmail": "b@example.com"}], "nextPageToken": "p=2"}""")
            .Answer(200, """{"results": [{"userEmail": "B@example.com"}, {"userEmail": "c@example.com"}]}""");
        using TestClient client = TestClient.Over(script);

        List<GroupMember> members = await client.Api.GroupMembers.ListAsync(s_group, "", default).CollectAsync();

        Assert.Equal(["a@example.com", "b@example.com", "c@example.com"], members.Select(static member => member.UserEmail));
        Assert.Equal($"/v2/public/organisation/groups/{s_group}/users?pageToken=p%3D2", script.Requests[1].Target);
    }

    [Fact]
    public async Task What_sets_and_what_removes_from_a_list_is_repeated_and_what_makes_is_looked_for_or_left()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(503).Answer(200, "null").Answer(503).Answer(200, Capture.Load("update_group").Answer)
            .Answer(503).Answer(418).Answer(503).Answer(418).Answer(503).Answer(503);
        using TestClient client = TestClient.Over(script, retries: 1);

        await client.Api.DatasetUsers.RemoveAsync(Dataset, ["a@example.com"], default);
        await client.Api.Groups.UpdateAsync(s_group, "n", null, default);
        foreach (Func<Task> once in (Func<Task>[])
        [
            () => client.Api.Groups.CreateAsync("n", "", default),
            () => client.Api.Groups.DeleteAsync(s_group, default),
            () => client.Api.OrganisationUsers.AddAsync("a@example.com", OrganisationRole.Member, OrganisationMemberType.Internal, default),
            () => client.Api.OrganisationUsers.RemoveAsync("a@example.com", default),
        ])
        {
            Assert.False((await Assert.ThrowsAsync<EncordException>(once)).IsSafeToRetry);
        }

        Assert.Equal(10, script.Requests.Count);
    }

    private static async Task ReplayAsync(string name, Func<EncordClient, Task> call) => await ReplayAsync(name, async client =>
    {
        await call(client);
        return true;
    });

    private static async Task<T> ReplayAsync<T>(string name, Func<EncordClient, Task<T>> call)
    {
        Capture capture = Capture.Load(name);
        ScriptedHandler script = capture.Replay();
        using TestClient client = TestClient.Over(script);
        T result = await call(client.Api);
        capture.AssertSame(script.Request);
        return result;
    }
}
