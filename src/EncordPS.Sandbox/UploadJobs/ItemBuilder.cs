using EncordPS.Sandbox.Folders;
using EncordPS.Sandbox.Integrations;
using EncordPS.Sandbox.Items;
using EncordPS.Sandbox.Media;
using EncordPS.Sandbox.UploadRequests;

namespace EncordPS.Sandbox.UploadJobs;

/// <summary>Stores the item of a unit and, for groups and series, its frames.</summary>
internal sealed class ItemBuilder(TimeProvider clock)
{
    public long Build(Session session, UploadJob job, UploadUnit unit, List<ResolvedFile> files, string source)
    {
        NewItem blank = Blank(session, job, unit);
        if (!ItemTypes.HasFrames(unit.ItemType))
        {
            long item = AddFile(session, blank, unit.ItemType, files[0]);
            ItemViewTable.Change(session, item, unit.Settings, sceneView: null, sceneLayout: null);
            return item;
        }

        long[] frames = unit.FrameItems is { } existing
            ? [.. existing.Select(uuid => FindFrame(session, job, uuid))]
            : [.. files.Select(file => AddFrame(session, blank, file))];
        string title = unit.Title ?? files.FirstOrDefault()?.Title ?? "Image group";
        return AddGroup(session, blank with { SourceKey = source, Name = title }, frames);
    }

    private NewItem Blank(Session session, UploadJob job, UploadUnit unit) =>
        new(job.FolderId, job.OwnerId, unit.ItemType, unit.Title ?? "", SourceKey: null)
        {
            ClientMetadata = unit.ClientMetadata,
            IntegrationUuid = job.IntegrationUuid,
            StorageLocation = IntegrationTable.LocationOf(session, job.IntegrationUuid),
            CreatedAt = clock.GetUtcNow(),
        };

    private static long AddFile(Session session, NewItem blank, string itemType, ResolvedFile file) =>
        ItemTable.Add(session, blank with
        {
            Uuid = file.ItemUuid,
            ItemType = itemType,
            Name = file.Title,
            Url = file.Url,
            SourceKey = file.Url,
            Media = file.Media,
            IntegrationUuid = file.IsUploaded ? null : blank.IntegrationUuid,
            StorageLocation = file.IsUploaded ? StorageLocation.Encord : blank.StorageLocation,
        });

    private static long AddFrame(Session session, NewItem group, ResolvedFile file)
    {
        NewItem blank = group with { IsFrame = true, ClientMetadata = null };
        return AddFile(session, blank, ItemTypes.FrameType(group.ItemType), file);
    }

    /// <summary>An image that is there already, in a folder that the job's owner may read.</summary>
    private static long FindFrame(Session session, UploadJob job, Guid uuid) =>
        session.Scalar<long?>(
            FolderAccess.Reach + """

            SELECT item.id FROM item JOIN reach ON reach.folder_id = item.folder_id
            WHERE uuid = @uuid AND item_type = @type
            """,
            new { user = job.OwnerId, uuid, type = ItemTypes.Image })
        ?? throw new UnitException($"There is no image with the uuid {uuid}");

    private static long AddGroup(Session session, NewItem group, long[] frames)
    {
        if (frames.Length == 0)
        {
            throw new UnitException($"'{group.Name}' has no files");
        }

        string? url = group.ItemType == ItemTypes.ImageSequence ? $"cord-videos-dev/{group.Uuid}.mp4" : null;
        MediaInfo media = GroupMedia.Of(session, group, frames);
        long id = ItemTable.Add(session, group with { Url = url, Media = media });
        for (int position = 0; position < frames.Length; position++)
        {
            ItemTable.AddFrame(session, id, position, frames[position]);
            ItemTable.SetSeries(session, frames[position], media);
        }

        return id;
    }
}
