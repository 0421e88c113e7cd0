using EncordPS.Sandbox.Routing;

namespace EncordPS.Sandbox.Groups;

/// <summary>The groups of the organisation, and those that have a role in a dataset or a folder.</summary>
internal sealed class GroupEndpoints : IEndpoints
{
    public void Map(ApiRoutes routes)
    {
        routes.V2.Read("GET", "user/current-organisation/groups", ListAll);
        MapRoles(routes.V2, "datasets/{dataset}/groups", GroupPlace.Dataset);
        MapRoles(routes.V2, "storage/folders/{folder}/groups", GroupPlace.Folder);
    }

    private static void MapRoles(V2Routes routes, string path, GroupPlace place)
    {
        routes.Read("GET", path, (call, session) => List(call, session, place));
        routes.Write("POST", path, (call, session) => Add(call, session, place));
        routes.Write("DELETE", path, (call, session) => Remove(call, session, place));
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
    private static object? Add(V2Call call, Session session, GroupPlace place)
    {
        Guid[] groups = call.Body.Ids("groupHashList");
        Role role = Roles.Read(call.Body, "userRole");
        long id = place.ForChanging(session, call.User, call.PathId(place.Kind));
        Array.ForEach(groups, group => GroupTable.AddRole(session, place, id, group, role));
        return null;
    }

    /// <summary>Takes groups' role away, all of them or none.</summary>
    private static object? Remove(V2Call call, Session session, GroupPlace place)
    {
        Guid[] groups = call.Query.Ids("groupHashList");
        long id = place.ForChanging(session, call.User, call.PathId(place.Kind));
        Array.ForEach(groups, group => GroupTable.RemoveRole(session, place, id, group));
        return null;
    }
}
