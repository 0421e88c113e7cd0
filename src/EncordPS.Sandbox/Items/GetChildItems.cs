using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Items;

/// <summary>The frames of a group or series, in order.</summary>
internal sealed class GetChildItems(SandboxDatabase database, ItemReader items) : IV2Endpoint
{
    private const string OfGroup =
        "JOIN item_frame ON item_frame.item_id = item.id WHERE group_id = $group ORDER BY position";

    public string Method => "GET";

    public string Route => "storage/folders/{folder}/items/{item}/child-items";

    public Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        using Session session = database.Read();
        Folders.Folder folder = FolderAccess.ForReading(session, call.User, call.PathId("folder"));
        long group = FolderItems.Require(session, folder, call.PathId("item"));
        bool signUrls = call.Query.Flag("signUrls");
        List<StorageItem> children = session.All(
            FolderAccess.Reach + ItemReader.Select + OfGroup,
            reader => items.Map(reader, signUrls),
            ("$user", call.User.Id), ("$group", group));
        return Task.FromResult<object?>(new Page<StorageItem>(children));
    }
}
