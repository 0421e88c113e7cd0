using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Items;

/// <summary>Changes up to a thousand items, all of them or none.</summary>
internal sealed class PatchItems(SandboxDatabase database, ItemReader items, TimeProvider clock) : IV2Endpoint
{
    public string Method => "PATCH";

    public string Route => "storage/items/patch-bulk";

    public async Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        List<(Guid Uuid, Fields Patch)> patches = BulkPatches.Read(call.Body, "itemPatches");
        Guid[] uuids = [.. patches.Select(patch => patch.Uuid)];
        using Session session = await database.WriteAsync(cancellationToken);
        CheckAccess(session, call.User, uuids);
        foreach ((Guid uuid, Fields patch) in patches)
        {
            ItemPatch.Read(patch).Apply(session, uuid, clock.GetUtcNow());
        }

        List<StorageItem> changed = items.Find(session, call.User, uuids);
        session.Commit();
        return new Page<StorageItem>(changed);
    }

    private void CheckAccess(Session session, User user, Guid[] uuids)
    {
        List<StorageItem> found = items.Find(session, user, uuids);
        MissingItems.Refuse(uuids, found.Select(item => item.Uuid), ApiErrorKind.InvalidArguments);
        foreach (Guid folder in found.Select(item => item.Parent).Distinct())
        {
            FolderAccess.ForChanging(session, user, folder);
        }
    }
}
