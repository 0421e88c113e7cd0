using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Items;

/// <summary>Changes up to a thousand items, all of them or none.</summary>
internal sealed class PatchItems(SandboxDatabase database, ItemReader items, TimeProvider clock) : IV2Endpoint
{
    private const int Limit = 1000;

    public string Method => "PATCH";

    public string Route => "storage/items/patch-bulk";

    public async Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        List<(Guid Uuid, ItemPatch Patch)> patches = ReadPatches(call.Body.Object("itemPatches"));
        Guid[] uuids = [.. patches.Select(patch => patch.Uuid)];
        using Session session = await database.WriteAsync(cancellationToken);
        CheckAccess(session, call.User, uuids);
        foreach ((Guid uuid, ItemPatch patch) in patches)
        {
            patch.Apply(session, uuid, clock.GetUtcNow());
        }

        List<StorageItem> changed = items.Find(session, call.User, uuids);
        session.Commit();
        return new Page<StorageItem>(changed);
    }

    private static List<(Guid Uuid, ItemPatch Patch)> ReadPatches(Fields patches)
    {
        List<(Guid, ItemPatch)> read = [.. patches.Properties().Select(patch => Guid.TryParse(patch.Name, out Guid uuid)
            ? (uuid, ItemPatch.Read(patches.Object(patch.Name)))
            : throw patches.Wrong(patch.Name, "Key should be a valid UUID", "uuid_parsing"))];
        return read.Count <= Limit
            ? read
            : throw new ApiException(ApiErrorKind.TooLarge, $"{read.Count} patches in one request; at most {Limit} are accepted.");
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
