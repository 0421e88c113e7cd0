using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Folders;

/// <summary>Changes a folder's name, description or client metadata.</summary>
internal sealed class PatchFolder(SandboxDatabase database, TimeProvider clock) : IV2Endpoint
{
    public string Method => "PATCH";

    public string Route => "storage/folders/{folder}";

    public async Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        var patch = FolderPatch.Read(call.Body);
        using Session session = await database.WriteAsync(cancellationToken);
        Guid folder = FolderAccess.ForChanging(session, call.User, call.PathId("folder")).Uuid;
        patch.Apply(session, folder, clock.GetUtcNow());
        StorageFolder? changed = FolderReader.Find(session, call.User, folder);
        session.Commit();
        return changed;
    }
}
