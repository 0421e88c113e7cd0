using System.Text.Json.Nodes;
using EncordPS.LocalFiles;
using EncordPS.UploadJobs;
using EncordPS.UploadUrls;

namespace EncordPS.Uploads;

/// <summary>What an upload job makes of uploaded files, in the typed form that the service's own client sends.</summary>
/// <remarks>Source: encord.orm.storage.DataUploadItems.</remarks>
internal sealed class DataItems
{
    private static readonly string[] s_sections =
        ["videos", "imageGroups", "dicomSeries", "images", "imageGroupsFromItems", "audio", "timeSeries", "nifti", "text", "pdf", "scenes"];

    private readonly string _section;
    private readonly JsonObject[] _units;

    private DataItems(string section, params JsonObject[] units)
    {
        _section = section;
        _units = units;
    }

    /// <summary>Files that become a row each.</summary>
    /// <param name="type">What they are; not a part of a series.</param>
    /// <param name="target">Where they go.</param>
    /// <param name="files">The files, with what is said of each.</param>
    public static DataItems Singles(
        UploadItemType type, UploadTarget target, IEnumerable<FileToSend> files)
    {
        (string section, string fileType) = type switch
        {
            UploadItemType.Video => ("videos", "VIDEO"),
            UploadItemType.Audio => ("audio", "AUDIO"),
            UploadItemType.PlainText => ("text", "PLAIN_TEXT"),
            UploadItemType.Pdf => ("pdf", "PDF"),
            UploadItemType.Nifti => ("nifti", "NIFTI"),
            UploadItemType.Scene => ("scenes", "SCENE"),
            _ => ("images", "IMAGE"),
        };
        return new DataItems(section, [.. files.Select(file => Single(type, Unit(file.Title, file.Metadata, fileType), file, target))]);
    }

    /// <summary>Images that become a group, or a sequence: one row, or several where the service divides them.</summary>
    public static DataItems ImageGroup(
        UploadTarget target,
        IEnumerable<FileToSend> images,
        string? title,
        DataClientMetadata? metadata,
        bool createVideo)
    {
        JsonObject unit = Unit(title, metadata, "IMG_GROUP");
        unit["images"] = Frames(target, images);
        unit["createVideo"] = createVideo;
        return new DataItems("imageGroups", unit);
    }

    /// <summary>Files that become one DICOM series.</summary>
    public static DataItems DicomSeries(
        UploadTarget target, IEnumerable<FileToSend> files, string? title, DataClientMetadata? metadata)
    {
        JsonObject unit = Unit(title, metadata, "DICOM");
        unit["dicomFiles"] = Frames(target, files);
        return new DataItems("dicomSeries", unit);
    }

    /// <summary>The whole form: all sections are there, whatever is in them.</summary>
    /// <param name="skipDuplicates">Whether what the dataset or folder has already is left out.</param>
    public JsonObject ToJson(bool skipDuplicates = false)
    {
        JsonObject items = [];
        foreach (string section in s_sections)
        {
            items[section] = section == _section ? new JsonArray([.. _units.Select(static unit => unit.DeepClone())]) : new JsonArray();
        }

        items["skipDuplicateUrls"] = skipDuplicates;
        items["upsertMetadata"] = false;
        return items;
    }

    private static JsonObject Unit(string? title, DataClientMetadata? metadata, string fileType)
    {
        JsonObject unit = new() { ["clientMetadata"] = metadata?.ToNode() ?? [], ["externalFileType"] = fileType };
        if (!string.IsNullOrEmpty(title))
        {
            unit["title"] = title;
        }

        return unit;
    }

    private static JsonObject Single(UploadItemType type, JsonObject unit, FileToSend file, UploadTarget target)
    {
        if (type == UploadItemType.Scene)
        {
            // Of a scene the item is not told; what its file is, the extension says.
            string format = Path.GetExtension(file.File.Name).TrimStart('.').ToLowerInvariant();
            unit["scene"] = new JsonObject { ["url"] = file.Place!.ObjectKey, ["format"] = format };
            return unit;
        }

        if (type == UploadItemType.PlainText)
        {
            unit["textMetadata"] = new JsonObject
            {
                ["fileSize"] = file.File.Length,
                ["mimeType"] = ContentTypes.Of(type, file.File.Name),
            };
        }

        return Place(unit, "objectUrl", file.Place!, target);
    }

    private static JsonArray Frames(UploadTarget target, IEnumerable<FileToSend> files) =>
        new([.. files.Select(file => Place(new JsonObject { ["title"] = file.Title }, "url", file.Place!, target))]);

    // A folder's job goes by the item; a dataset's takes the name of the object alone.
    private static JsonObject Place(JsonObject unit, string name, UploadPlace url, UploadTarget target)
    {
        unit[name] = url.ObjectKey;
        if (target.DatasetHash is null)
        {
            unit["placeholderItemUuid"] = url.ItemUuid.ToString("D");
        }

        return unit;
    }
}
