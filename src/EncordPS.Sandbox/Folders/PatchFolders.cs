using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Folders;

/// <summary>Changes up to a thousand folders, all of them or none.</summary>
internal sealed class PatchFolders(SandboxDatabase database, TimeProvider clock) : IV2Endpoint
{
    public string Method => "PATCH";

    public string Route => "storage/folders/patch-bulk";

    public async Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        List<(Guid Uuid, Fields Patch)> patches = BulkPatches.Read(call.Body, "folderPatches");
        using Session session = await database.WriteAsync(cancellationToken);
        foreach ((Guid uuid, Fields patch) in patches)
        {
            FolderAccess.ForChanging(session, call.User, uuid);
            FolderPatch.Read(patch).Apply(session, uuid, clock.GetUtcNow());
        }

        List<StorageFolder> changed = [.. patches.Select(patch => FolderReader.Find(session, call.User, patch.Uuid)!)];
        session.Commit();
        return new Page<StorageFolder>(changed);
    }
}
