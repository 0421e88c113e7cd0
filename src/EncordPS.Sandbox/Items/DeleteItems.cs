using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Folders;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Items;

/// <summary>Deletes items of a folder, and the rows over them.</summary>
internal sealed class DeleteItems(SandboxDatabase database) : IV2Endpoint
{
    private const string UnusedFrames =
        "is_frame AND folder_id = $folder AND id NOT IN (SELECT item_id FROM item_frame)";

    public string Method => "POST";

    public string Route => "storage/folders/{folder}/items/delete";

    public async Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        Guid[] uuids = call.Body.Ids("childUuids");
        bool removeFrames = call.Body.Flag("removeUnusedFrames", fallback: true);
        using Session session = await database.WriteAsync(cancellationToken);
        Folder folder = FolderAccess.ForChanging(session, call.User, call.PathId("folder"));
        List<long> items = FolderItems.RequireAll(session, folder, uuids);
        items.ForEach(item => session.Execute("DELETE FROM item WHERE id = $id", ("$id", item)));
        int frames = removeFrames
            ? session.Execute($"DELETE FROM item WHERE {UnusedFrames}", ("$folder", folder.Id))
            : KeepFrames(session, folder);
        session.Commit();
        return new Answer(items.Count + frames, RemovedFoldersCount: 0);
    }

    /// <summary>Frames that no group has any more become items like any other.</summary>
    private static int KeepFrames(Session session, Folder folder)
    {
        session.Execute($"UPDATE item SET is_frame = 0 WHERE {UnusedFrames}", ("$folder", folder.Id));
        return 0;
    }

    private sealed record Answer(int RemovedItemsCount, int RemovedFoldersCount);
}
