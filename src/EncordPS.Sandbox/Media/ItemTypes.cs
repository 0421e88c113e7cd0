namespace EncordPS.Sandbox.Media;

/// <summary>Types of storage items, as the v2 API spells them, and the data type of a row over each.</summary>
internal static class ItemTypes
{
    public const string Video = "video";
    public const string Image = "image";
    public const string ImageGroup = "imageGroup";
    public const string ImageSequence = "imageSequence";
    public const string DicomFile = "dicomFile";
    public const string DicomSeries = "dicomSeries";
    public const string Audio = "audio";
    public const string TimeSeries = "timeseries";
    public const string Nifti = "nifti";
    public const string PlainText = "plainText";
    public const string Pdf = "pdf";
    public const string Group = "group";
    public const string Scene = "scene";

    private static readonly (string Item, string Data)[] s_types =
    [
        (Video, "VIDEO"), (Image, "IMAGE"), (ImageGroup, "IMG_GROUP"), (ImageSequence, "IMG_GROUP"),
        (DicomFile, "DICOM"), (DicomSeries, "DICOM"), (Audio, "AUDIO"), (Nifti, "NIFTI"),
        (PlainText, "PLAIN_TEXT"), (Pdf, "PDF"), (Group, "GROUP"), (Scene, "SCENE"), (TimeSeries, "TIME_SERIES"),
    ];

    public static IEnumerable<string> All => s_types.Select(type => type.Item);

    public static string DataType(string itemType) => Array.Find(s_types, type => type.Item == itemType).Data;

    /// <summary>The item types behind a data type; none for a data type that nothing here can have.</summary>
    public static IEnumerable<string> OfDataType(string dataType) =>
        s_types.Where(type => type.Data.Equals(dataType, StringComparison.OrdinalIgnoreCase)).Select(type => type.Item);

    /// <summary>Whether an item is made of others, its frames.</summary>
    public static bool HasFrames(string itemType) => itemType is ImageGroup or ImageSequence or DicomSeries or Group;

    /// <summary>
    /// What the files of a unit become: for groups and series the frames, otherwise the thing itself.
    /// </summary>
    public static string FrameType(string itemType) => itemType switch
    {
        ImageGroup or ImageSequence => Image,
        DicomSeries => DicomFile,
        _ => itemType,
    };

    /// <summary>Whether there is one file behind an item, which a signed URL can lead to.</summary>
    public static bool HasFile(string itemType) => itemType is not (ImageGroup or DicomSeries or Group or Scene);
}
