using EncordPS.Sandbox.Faults;
using EncordPS.Sandbox.Routing;

namespace EncordPS.Sandbox.Groups;

/// <summary>The groups of the organisation and their members, and the groups that have a role in a dataset or a folder.</summary>
internal sealed class GroupEndpoints(TimeProvider clock, RoleMischief mischief) : IEndpoints
{
    private const string OneGroup = "organisation/groups/{group}";
    private const string Members = OneGroup + "/users";

    public void Map(ApiRoutes routes)
    {
        V2Routes v2 = routes.V2;
        v2.Read("GET", "user/current-organisation/groups", ListAll);
        v2.Write("POST", "organisation/groups", Create);
        v2.Read("GET", OneGroup, (call, session) => GroupTable.Get(session, ForReading(call, session)));
        v2.Write("PATCH", OneGroup, Change);
        v2.Write("DELETE", OneGroup, Delete);
        v2.Read("GET", Members, ListMembers);
        v2.Write("POST", Members, AddMembers);
        v2.Write("POST", Members + "/bulk-delete", RemoveMembers);
        MapRoles(routes.V2, "datasets/{dataset}/groups", GroupPlace.Dataset);
        MapRoles(routes.V2, "storage/folders/{folder}/groups", GroupPlace.Folder);
    }

    private void MapRoles(V2Routes routes, string path, GroupPlace place)
    {
        routes.Read("GET", path, (call, session) => List(call, session, place));
        routes.Write("POST", path, (call, session) => Add(call, session, place));
        routes.Write("DELETE", path, (call, session) => Remove(call, session, place));
    }

    private OrganisationGroup Create(V2Call call, Session session)
    {
        call.User.RequireOrganisationAdmin();
        string name = call.Body.Text("name");
        var uuid = Guid.NewGuid();
        GroupTable.CheckNameIsFree(session, name, except: null);
        return GroupTable.Get(session, GroupTable.Add(session, uuid, name, call.Body.OptionalText("description") ?? "", clock.GetUtcNow()));
    }

    private static OrganisationGroup Change(V2Call call, Session session)
    {
        long id = ForChanging(call, session);
        string? name = call.Body.OptionalText("name");
        GroupTable.CheckNameIsFree(session, name, except: id);
        GroupTable.Change(session, id, name, call.Body.OptionalText("description"));
        return GroupTable.Get(session, id);
    }

    /// <summary>Deletes a group; its roles and its members' access go with it.</summary>
    private static object? Delete(V2Call call, Session session)
    {
        GroupTable.Delete(session, ForChanging(call, session));
        return null;
    }

    private static Page<GroupMember> ListMembers(V2Call call, Session session) =>
        GroupTable.ListMembers(session, ForReading(call, session), UserPageRequest.Read(call.Query));

    /// <summary>Makes users members of a group. Users who are new become members of the organisation as well.</summary>
    private Page<GroupMember> AddMembers(V2Call call, Session session)
    {
        long id = ForChanging(call, session);
        string[] emails = call.Body.Texts("userEmails");
        UserEmails.Check(emails);
        foreach (string email in mischief.Obeyed(emails))
        {
            GroupTable.AddMember(session, id, OrganisationTable.Invite(session, email, clock.GetUtcNow()));
        }

        return GroupTable.ListMembers(session, id, UserPageRequest.Read(call.Query));
    }

    private object? RemoveMembers(V2Call call, Session session)
    {
        long id = ForChanging(call, session);
        GroupTable.RemoveMembers(session, id, mischief.Obeyed(call.Body.Texts("userEmails")));
        return null;
    }

    private static long ForReading(V2Call call, Session session)
    {
        call.User.RequireMember();
        return GroupTable.Find(session, call.PathId("group"));
    }

    private static long ForChanging(V2Call call, Session session)
    {
        call.User.RequireOrganisationAdmin();
        return GroupTable.Find(session, call.PathId("group"));
    }

    private static Page<OrganisationGroup> ListAll(V2Call call, Session session) =>
        new(GroupTable.List(session, call.User));

    private static Page<PlaceGroup> List(V2Call call, Session session, GroupPlace place)
    {
        long id = place.ForReading(session, call.User, call.PathId(place.Kind));
        return new(GroupTable.List(session, place, id).ConvertAll(
            group => group with { UserRole = place.ShowRole(group.Role) }));
    }

    /// <summary>Gives groups a role, all of them or none.</summary>
    private object? Add(V2Call call, Session session, GroupPlace place)
    {
        Guid[] groups = call.Body.Ids("groupHashList");
        Role role = Roles.Read(call.Body, "userRole");
        long id = place.ForChanging(session, call.User, call.PathId(place.Kind));
        Array.ForEach(mischief.Obeyed(groups), group => GroupTable.AddRole(session, place, id, group, role));
        return null;
    }

    /// <summary>Takes groups' role away, all of them or none.</summary>
    private object? Remove(V2Call call, Session session, GroupPlace place)
    {
        Guid[] groups = call.Query.Ids("groupHashList");
        long id = place.ForChanging(session, call.User, call.PathId(place.Kind));
        Array.ForEach(mischief.Obeyed(groups), group => GroupTable.RemoveRole(session, place, id, group));
        return null;
    }
}
