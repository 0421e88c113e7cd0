using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Items;

/// <summary>Changes one item's name, description or client metadata.</summary>
internal sealed class PatchItem(SandboxDatabase database, ItemReader items, TimeProvider clock) : IV2Endpoint
{
    public string Method => "PATCH";

    public string Route => "storage/folders/{folder}/items/{item}";

    public async Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        Guid uuid = call.PathId("item");
        ItemPatch patch = ItemPatch.Read(call.Body);
        using Session session = await database.WriteAsync(cancellationToken);
        Guid folder = FolderAccess.ForChanging(session, call.User, call.PathId("folder")).Uuid;
        if (items.Find(session, call.User, uuid)?.Parent != folder)
        {
            throw ApiException.NotFound($"item in the folder {folder} with the uuid", uuid);
        }

        patch.Apply(session, uuid, clock.GetUtcNow());
        StorageItem? changed = items.Find(session, call.User, uuid);
        session.Commit();
        return changed;
    }
}
