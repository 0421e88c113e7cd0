using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Folders;

/// <summary>Deletes a folder with everything in it, the rows over its items included.</summary>
internal sealed class DeleteFolder(SandboxDatabase database) : IV2Endpoint
{
    public string Method => "DELETE";

    public string Route => "storage/folders/{folder}";

    public async Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        using Session session = await database.WriteAsync(cancellationToken);
        Folder folder = FolderAccess.ForChanging(session, call.User, call.PathId("folder"));
        session.Execute("DELETE FROM folder WHERE id = $id", ("$id", folder.Id));
        session.Commit();
        return null;
    }
}
