using System.Globalization;
using EncordPS.Sandbox.Media;

namespace EncordPS.Sandbox.UploadRequests;

/// <summary>The private-files JSON that people write by hand: snake_case sections, objectUrl_0 and so on.</summary>
internal static class PrivateFiles
{
    private const string UrlPrefix = "objectUrl_";

    private static readonly (string Section, string ItemType)[] s_sections =
    [
        ("videos", ItemTypes.Video), ("images", ItemTypes.Image), ("image_groups", ItemTypes.ImageGroup),
        ("dicom_series", ItemTypes.DicomSeries), ("audio", ItemTypes.Audio), ("nifti", ItemTypes.Nifti),
        ("text", ItemTypes.PlainText), ("pdfs", ItemTypes.Pdf), ("pdf", ItemTypes.Pdf),
    ];

    /// <exception cref="ApiException">There is no section in it that is known.</exception>
    public static UploadRequest Read(Fields files)
    {
        if (!s_sections.Any(section => files.Has(section.Section)))
        {
            string known = string.Join(", ", s_sections.Select(section => section.Section));
            throw ApiException.Invalid($"The files have none of the sections {known}.");
        }

        return new UploadRequest(
            [.. s_sections.SelectMany(section => files.Objects(section.Section).Select(
                unit => ReadUnit(section.ItemType, unit)))],
            files.Flag("skip_duplicate_urls"),
            files.Flag("upsert_metadata"));
    }

    private static UploadUnit ReadUnit(string itemType, Fields unit)
    {
        string? title = unit.OptionalText("title");
        string? metadata = unit.OptionalJson("clientMetadata");
        return itemType switch
        {
            ItemTypes.ImageGroup when unit.Flag("createVideo") =>
                new UploadUnit(ItemTypes.ImageSequence, ReadFrames(unit), title, metadata),
            ItemTypes.ImageGroup or ItemTypes.DicomSeries => new UploadUnit(
                itemType, ReadFrames(unit), title, metadata),
            _ => new UploadUnit(itemType, [ReadFile(unit, title)], title, metadata),
        };
    }

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
