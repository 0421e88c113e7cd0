using EncordPS.Sandbox.Folders;
using EncordPS.Sandbox.Routing;

namespace EncordPS.Sandbox.Items;

/// <summary>Storage items: listed, read, summarised, patched.</summary>
internal sealed class ItemEndpoints(ItemReader items, ItemListing listing, TimeProvider clock) : IEndpoints
{
    private const string FramesOfGroup =
        "JOIN item_frame ON item_frame.item_id = item.id WHERE group_id = @group ORDER BY position";

    public void Map(ApiRoutes routes)
    {
        V2Routes v2 = routes.V2;
        v2.Read("GET", "storage/items/{item}", Get);
        v2.Read("POST", "storage/items/get-bulk", GetBulk);
        v2.Read("GET", "storage/search/items", listing.Search);
        v2.Read("GET", "storage/folders/{folder}/items", listing.OfFolder);
        v2.Read("GET", "storage/folders/{folder}/items/{item}/child-items", GetChildren);
        v2.Read("GET", "storage/folders/{folder}/items/{item}/summary", Summarise);
        v2.Write("PATCH", "storage/folders/{folder}/items/{item}", Patch);
        v2.Write("PATCH", "storage/items/patch-bulk", PatchBulk);
    }

    /// <summary>The service does not tell the unknown from the forbidden.</summary>
    private StorageItem Get(V2Call call, Session session)
    {
        Guid uuid = call.PathId("item");
        return items.Find(session, call.User, uuid, call.Query.Flag("signUrl"))
            ?? throw ApiException.Forbidden($"There is no item {uuid}, or {call.User.Email} has no access to it.");
    }

    private Page<StorageItem> GetBulk(V2Call call, Session session) => new(items.Require(
        session, call.User, call.Body.Ids("itemUuids"), ApiErrorKind.Authorisation, call.Body.Flag("signUrls")));

    /// <summary>The frames of a group or series, in order.</summary>
    private Page<StorageItem> GetChildren(V2Call call, Session session)
    {
        Folder folder = FolderAccess.ForReading(session, call.User, call.PathId("folder"));
        long group = ItemTable.InFolder(session, folder, call.PathId("item"));
        var parameters = new { user = call.User.Id, group };
        return new(items.Read(
            session, FolderAccess.Reach, FramesOfGroup, parameters, call.Query.Flag("signUrls")));
    }

    private static ItemSummary Summarise(V2Call call, Session session)
    {
        Folder folder = FolderAccess.ForReading(session, call.User, call.PathId("folder"));
        long item = ItemTable.InFolder(session, folder, call.PathId("item"));
        return ItemSummary.Of(session, call.User, item, call.Query.Flag("includeGroupLayout"));
    }

    private StorageItem? Patch(V2Call call, Session session)
    {
        Guid uuid = call.PathId("item");
        var patch = ItemPatch.Read(call.Body);
        Guid folder = FolderAccess.ForChanging(session, call.User, call.PathId("folder")).Uuid;
        if (items.Find(session, call.User, uuid)?.Parent != folder)
        {
            throw ApiException.NotFound($"item in the folder {folder} with the uuid", uuid);
        }

        patch.Apply(session, uuid, clock.GetUtcNow());
        return items.Find(session, call.User, uuid);
    }

    /// <summary>Changes up to a thousand items, all of them or none.</summary>
    private Page<StorageItem> PatchBulk(V2Call call, Session session)
    {
        Dictionary<Guid, ItemPatch> patches = StoragePatch.ReadBulk(call.Body, "itemPatches", ItemPatch.Read);
        List<StorageItem> found = items.Require(
            session, call.User, [.. patches.Keys], ApiErrorKind.InvalidArguments);
        foreach (Guid folder in found.Select(item => item.Parent).Distinct())
        {
            FolderAccess.ForChanging(session, call.User, folder);
        }

        foreach ((Guid uuid, ItemPatch patch) in patches)
        {
            patch.Apply(session, uuid, clock.GetUtcNow());
        }

        return new(items.Find(session, call.User, [.. patches.Keys]));
    }
}
