using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Datasets;
using EncordPS.Sandbox.Integrations;
using EncordPS.Sandbox.Items;

namespace EncordPS.Sandbox.UploadJobs;

/// <summary>Writes down the item of a unit and, for groups and series, its frames.</summary>
internal sealed class ItemBuilder(TimeProvider clock)
{
    private const double SequenceFps = 25;

    public long Build(Session session, UploadJob job, UploadUnit unit, List<ResolvedFile> files, string source)
    {
        NewItem blank = Blank(session, job, unit);
        if (!ItemTypes.HasFrames(unit.ItemType))
        {
            return AddFile(session, blank, unit.ItemType, files[0]);
        }

        string frameType = unit.ItemType == ItemTypes.DicomSeries ? ItemTypes.DicomFile : ItemTypes.Image;
        long[] frames = unit.FrameItems is { } existing
            ? [.. existing.Select(uuid => FindFrame(session, uuid))]
            : [.. files.Select(file => AddFile(session, blank with { IsFrame = true, ClientMetadata = null }, frameType, file))];
        return AddGroup(session, blank with { SourceKey = source, Name = unit.Title ?? DefaultTitle(unit, files) }, frames, files);
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
            StorageLocation = file.IsUploaded ? StorageLocations.Encord : blank.StorageLocation,
        });

    private static long AddGroup(Session session, NewItem group, long[] frames, List<ResolvedFile> files)
    {
        if (frames.Length == 0)
        {
            throw new UnitException($"'{group.Name}' has no files");
        }

        long id = ItemTable.Add(session, group with { Media = GroupMedia(group, frames.Length, files) });
        for (int position = 0; position < frames.Length; position++)
        {
            ItemTable.AddFrame(session, id, position, frames[position]);
        }

        return id;
    }

    private static Media GroupMedia(NewItem group, int frames, List<ResolvedFile> files)
    {
        Media? first = files.FirstOrDefault()?.Media;
        var media = new Media { FrameCount = frames, FileSize = files.Sum(file => file.Media.FileSize) };
        return group.ItemType switch
        {
            ItemTypes.ImageGroup => media,
            ItemTypes.DicomSeries => media with
            {
                MimeType = "application/dicom",
                Width = first?.Width,
                Height = first?.Height,
                DicomStudyUid = "1.2.826.0.1.1." + Math.Abs(group.Uuid.GetHashCode()),
                DicomSeriesUid = "1.2.826.0.1.2." + Math.Abs(group.Uuid.GetHashCode()),
            },
            _ => media with
            {
                MimeType = "video/mp4",
                Width = first?.Width,
                Height = first?.Height,
                Fps = SequenceFps,
                Duration = frames / SequenceFps,
            },
        };
    }

    private static long FindFrame(Session session, Guid uuid) =>
        session.Scalar<long?>(
            "SELECT id FROM item WHERE uuid = $uuid AND item_type = $type", ("$uuid", uuid), ("$type", ItemTypes.Image))
        ?? throw new UnitException($"There is no image with the uuid {uuid}");

    private static string DefaultTitle(UploadUnit unit, List<ResolvedFile> files) =>
        files.FirstOrDefault()?.Title ?? unit.ItemType;
}
