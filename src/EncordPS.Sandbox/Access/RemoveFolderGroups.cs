using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Access;

/// <summary>Takes groups' role in a folder away, all of them or none.</summary>
internal sealed class RemoveFolderGroups(SandboxDatabase database) : IV2Endpoint
{
    public string Method => "DELETE";

    public string Route => "storage/folders/{folder}/groups";

    public async Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        Guid[] groups = call.Query.Ids("groupHashList");
        using Session session = await database.WriteAsync(cancellationToken);
        Groups.OfFolder.Remove(session, FolderAccess.ForChanging(session, call.User, call.PathId("folder")).Id, groups);
        session.Commit();
        return null;
    }
}
