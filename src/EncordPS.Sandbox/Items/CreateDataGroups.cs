using System.Text.Json;
using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Datasets;
using EncordPS.Sandbox.DataRows;
using EncordPS.Sandbox.Folders;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Items;

/// <summary>Makes items that show several others side by side.</summary>
internal sealed class CreateDataGroups(SandboxDatabase database, ItemReader items, TimeProvider clock) : IV2Endpoint
{
    public string Method => "POST";

    public string Route => "storage/folders/{folder}/create-group-items";

    public async Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        List<DataGroup> groups = ReadGroups(call.BodyElement);
        using Session session = await database.WriteAsync(cancellationToken);
        Folder folder = FolderAccess.ForChanging(session, call.User, call.PathId("folder"));
        List<Guid> uuids = groups.ConvertAll(group => Add(session, call.User, folder, group));
        session.Commit();
        return uuids;
    }

    private static List<DataGroup> ReadGroups(JsonElement body) => body.ValueKind == JsonValueKind.Array
        ? [.. body.EnumerateArray().Select((group, index) => DataGroup.Read(new Fields(group, "body", $"{index}")))]
        : throw new InvalidFieldException(["body"], "Input should be a valid list", "list_type");

    private Guid Add(Session session, User user, Folder folder, DataGroup group)
    {
        List<StorageItem> found = items.Find(session, user, group.Contents);
        MissingItems.Refuse(group.Contents, found.Select(item => item.Uuid), ApiErrorKind.Authorisation);
        var item = new NewItem(folder.Id, user.Id, ItemTypes.Group, group.Name, SourceKey: null)
        {
            ClientMetadata = group.ClientMetadata,
            Media = new Media { FrameCount = group.Contents.Count },
            CreatedAt = clock.GetUtcNow(),
        };
        long id = ItemTable.Add(session, item);
        session.Execute(
            "UPDATE item SET group_layout = $layout WHERE id = $id", ("$layout", group.Layout), ("$id", id));
        for (int position = 0; position < group.Contents.Count; position++)
        {
            ItemTable.AddFrame(session, id, position, ItemTable.IdOf(session, group.Contents[position]));
        }

        if (DatasetTable.MirroredBy(session, folder.Id) is { } mirror)
        {
            DataRowTable.Add(session, mirror.Id, id, group.Name, clock.GetUtcNow());
        }

        return item.Uuid;
    }
}
