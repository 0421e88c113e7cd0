using EncordPS.Sandbox.Datasets;
using EncordPS.Sandbox.Folders;
using EncordPS.Sandbox.Media;
using EncordPS.Sandbox.Routing;

namespace EncordPS.Sandbox.Items;

/// <summary>Items that show several others side by side.</summary>
internal sealed class DataGroupEndpoints(ItemReader items, TimeProvider clock) : IEndpoints
{
    public void Map(ApiRoutes routes) =>
        routes.V2.Write("POST", "storage/folders/{folder}/create-group-items", Create);

    private List<Guid> Create(V2Call call, Session session)
    {
        List<DataGroup> groups = ReadGroups(call.BodyElement);
        Folder folder = FolderAccess.ForChanging(session, call.User, call.PathId("folder"));
        return groups.ConvertAll(group => Add(session, call.User, folder, group));
    }

    private static List<DataGroup> ReadGroups(JsonElement body) => body.ValueKind == JsonValueKind.Array
        ? [.. body.EnumerateArray().Select((group, index) => DataGroup.Read(new Fields(group, "body", $"{index}")))]
        : throw new InvalidFieldException(["body"], "Input should be a valid list", "list_type");

    private Guid Add(Session session, User user, Folder folder, DataGroup group)
    {
        items.Require(session, user, group.Contents, ApiErrorKind.Authorisation);
        var item = new NewItem(folder.Id, user.Id, ItemTypes.Group, group.Name, SourceKey: null)
        {
            ClientMetadata = group.ClientMetadata,
            GroupLayout = group.Layout,
            Media = new MediaInfo { FrameCount = group.Contents.Count },
            CreatedAt = clock.GetUtcNow(),
        };
        long id = ItemTable.Add(session, item);
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
