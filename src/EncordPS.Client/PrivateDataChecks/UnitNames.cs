namespace EncordPS.PrivateDataChecks;

/// <summary>The members that units have.</summary>
internal static class UnitNames
{
    /// <summary>Those that the service knows, without the numbers of frames.</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        "objectUrl", "title", "clientMetadata", "createVideo", "imageItems", "scene", "settings", "videoMetadata", "imageMetadata",
        "audioMetadata", "textMetadata", "pdfMetadata", "dicomMetadata", "videoUrlPrefix", "externalFileType", "placeholderItemUuid",
    ];

    /// <summary>objectUrl_0 and title_12 are numbered by frame, and objectUrl_x is meant to be.</summary>
    public static string WithoutNumber(string name)
    {
        string text = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return text.Length < name.Length && text.EndsWith("_", StringComparison.Ordinal) ? text.TrimEnd('_')
            : name.StartsWith("objectUrl_", StringComparison.Ordinal) ? "objectUrl"
            : text.Length < name.Length ? text
            : name;
    }
}
