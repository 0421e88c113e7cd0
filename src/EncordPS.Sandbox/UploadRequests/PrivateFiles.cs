using System.Globalization;
using EncordPS.Sandbox.Media;

namespace EncordPS.Sandbox.UploadRequests;

/// <summary>The private-files JSON that people write by hand: snake_case sections, objectUrl_0 and so on.</summary>
internal static class PrivateFiles
{
    private const string UrlPrefix = "objectUrl_";
    private const string FromItems = "image_groups_from_items";
    private const string SceneSection = "scenes";

    private static readonly (string Section, string ItemType)[] s_sections =
    [
        ("videos", ItemTypes.Video), ("images", ItemTypes.Image), ("image_groups", ItemTypes.ImageGroup),
        ("dicom_series", ItemTypes.DicomSeries), ("audio", ItemTypes.Audio), ("time_series", ItemTypes.TimeSeries),
        ("nifti", ItemTypes.Nifti), ("text", ItemTypes.PlainText), ("pdfs", ItemTypes.Pdf), ("pdf", ItemTypes.Pdf),
    ];

    /// <summary>Reads what is known; other members are passed over.</summary>
    /// <exception cref="ApiException">There is no section in it that is known.</exception>
    public static UploadRequest Read(Fields files)
    {
        string[] known = [.. s_sections.Select(section => section.Section), SceneSection, FromItems];
        if (!known.Any(files.Has))
        {
            throw ApiException.Invalid($"The files have none of the sections {string.Join(", ", known)}.");
        }

        return new UploadRequest(
            [
                .. s_sections.SelectMany(section => files.Objects(section.Section).Select(
                    unit => ReadUnit(section.ItemType, unit))),
                .. files.Objects(FromItems).Select(ReadGroupFromItems),
                .. Scenes.Read(files),
            ],
            files.Flag("skip_duplicate_urls"),
            files.Flag("upsert_metadata"));
    }

    private static UploadUnit ReadUnit(string itemType, Fields unit)
    {
        string? title = unit.OptionalText("title");
        string? metadata = unit.OptionalJson("clientMetadata");
        return itemType switch
        {
            ItemTypes.ImageGroup => new UploadUnit(GroupType(unit), ReadFrames(unit), title, metadata),
            ItemTypes.DicomSeries => new UploadUnit(itemType, ReadFrames(unit), title, metadata),
            ItemTypes.TimeSeries => new UploadUnit(itemType, [ReadFile(unit, title)], title, metadata)
            {
                Settings = TimeSeriesSettings.Read(unit, "settings"),
            },
            _ => new UploadUnit(itemType, [ReadFile(unit, title)], title, metadata),
        };
    }

    private static UploadUnit ReadGroupFromItems(Fields unit) =>
        new(GroupType(unit), [], unit.OptionalText("title"), unit.OptionalJson("clientMetadata"), unit.Ids("imageItems"));

    private static string GroupType(Fields unit) =>
        unit.Flag("createVideo") ? ItemTypes.ImageSequence : ItemTypes.ImageGroup;

    private static UploadFile ReadFile(Fields unit, string? title) =>
        new(unit.OptionalText("objectUrl"), title, MediaFields.Read(unit));

    private static UploadFile[] ReadFrames(Fields unit) =>
    [
        .. unit.Properties()
            .Where(property => property.Name.StartsWith(UrlPrefix, StringComparison.Ordinal))
            .Select(property => property.Name[UrlPrefix.Length..])
            .OrderBy(Position)
            .Select(position => new UploadFile(
                unit.OptionalText(UrlPrefix + position), unit.OptionalText("title_" + position))),
    ];

    private static int Position(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int position) ? position : int.MaxValue;
}
