using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Access;

/// <summary>Gives groups a role in a folder; a group that has one gets the new one.</summary>
internal sealed class AddFolderGroups(SandboxDatabase database) : IV2Endpoint
{
    public string Method => "POST";

    public string Route => "storage/folders/{folder}/groups";

    public async Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        Fields body = call.Body;
        Guid[] groups = body.Ids("groupHashList");
        Role role = Roles.Read(body, "userRole");
        using Session session = await database.WriteAsync(cancellationToken);
        Groups.OfFolder.Add(
            session, FolderAccess.ForChanging(session, call.User, call.PathId("folder")).Id, groups, role);
        session.Commit();
        return null;
    }
}
