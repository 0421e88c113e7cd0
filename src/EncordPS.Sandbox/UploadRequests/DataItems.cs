using EncordPS.Sandbox.Media;

namespace EncordPS.Sandbox.UploadRequests;

/// <summary>The typed format that SDKs send: camelCase throughout, frames in lists. Older ones do not have all the lists.</summary>
internal static class DataItems
{
    private static readonly (string Section, string ItemType)[] s_singles =
    [
        ("videos", ItemTypes.Video), ("images", ItemTypes.Image), ("audio", ItemTypes.Audio),
        ("timeSeries", ItemTypes.TimeSeries), ("nifti", ItemTypes.Nifti), ("text", ItemTypes.PlainText),
        ("pdf", ItemTypes.Pdf),
    ];

    public static UploadRequest Read(Fields items) => new(
        [.. Singles(items), .. ImageGroups(items), .. DicomSeries(items), .. GroupsFromItems(items), .. Scenes.Read(items)],
        items.Flag("skipDuplicateUrls"),
        items.Flag("upsertMetadata"));

    private static IEnumerable<UploadUnit> Singles(Fields items) =>
        from section in s_singles
        from unit in items.Objects(section.Section)
        select Unit(section.ItemType, unit, [ReadFile(unit, "objectUrl")]) with { Settings = ReadSettings(section.ItemType, unit) };

    private static IEnumerable<UploadUnit> ImageGroups(Fields items) =>
        from unit in items.Objects("imageGroups")
        select Unit(GroupType(unit), unit, ReadFrames(unit, "images"));

    private static IEnumerable<UploadUnit> DicomSeries(Fields items) =>
        from unit in items.Objects("dicomSeries")
        select Unit(ItemTypes.DicomSeries, unit, ReadFrames(unit, "dicomFiles"));

    private static IEnumerable<UploadUnit> GroupsFromItems(Fields items) =>
        from unit in items.Objects("imageGroupsFromItems")
        select Unit(GroupType(unit), unit, []) with { FrameItems = unit.Ids("imageItems") };

    private static UploadUnit Unit(string itemType, Fields unit, IReadOnlyList<UploadFile> files) =>
        new(itemType, files, unit.OptionalText("title"), unit.OptionalJson("clientMetadata"));

    private static string? ReadSettings(string itemType, Fields unit) =>
        itemType == ItemTypes.TimeSeries ? TimeSeriesSettings.Read(unit, "settings") : null;

    private static string GroupType(Fields unit) =>
        unit.Flag("createVideo") ? ItemTypes.ImageSequence : ItemTypes.ImageGroup;

    private static UploadFile[] ReadFrames(Fields unit, string name) =>
        [.. unit.Objects(name).Select(file => ReadFile(file, "url"))];

    private static UploadFile ReadFile(Fields file, string url) => new(
        file.OptionalText(url),
        file.OptionalText("title"),
        MediaFields.Read(file),
        file.OptionalId("placeholderItemUuid"));
}
