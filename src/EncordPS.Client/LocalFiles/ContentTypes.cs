namespace EncordPS.LocalFiles;

/// <summary>The content types that files are uploaded with, as the service's own client sends them.</summary>
internal static class ContentTypes
{
    private const string Bytes = "application/octet-stream";

    private static readonly Dictionary<string, string> s_images = new(StringComparer.OrdinalIgnoreCase)
    {
        [".avif"] = "image/avif",
        [".bmp"] = "image/bmp",
        [".gif"] = "image/gif",
        [".heic"] = "image/heic",
        [".heif"] = "image/heif",
        [".jfif"] = "image/jpeg",
        [".jpe"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".jpg"] = "image/jpeg",
        [".png"] = "image/png",
        [".svg"] = "image/svg+xml",
        [".tif"] = "image/tiff",
        [".tiff"] = "image/tiff",
        [".webp"] = "image/webp",
    };

    // WebM, Ogg and 3GP are left out: they hold either sound or pictures.
    private static readonly Dictionary<string, UploadItemType> s_others = new(StringComparer.OrdinalIgnoreCase)
    {
        [".avi"] = UploadItemType.Video,
        [".m4v"] = UploadItemType.Video,
        [".mkv"] = UploadItemType.Video,
        [".mov"] = UploadItemType.Video,
        [".mpeg"] = UploadItemType.Video,
        [".mpg"] = UploadItemType.Video,
        [".aac"] = UploadItemType.Audio,
        [".flac"] = UploadItemType.Audio,
        [".m4a"] = UploadItemType.Audio,
        [".mp3"] = UploadItemType.Audio,
        [".wav"] = UploadItemType.Audio,
        [".dcm"] = UploadItemType.DicomFile,
    };

    private static readonly HashSet<string> s_notMedia = new(StringComparer.OrdinalIgnoreCase)
    {
        ".7z", ".csv", ".doc", ".docx", ".htm", ".html", ".json", ".md", ".pdf", ".ps1", ".tar", ".txt", ".xls", ".xlsx", ".xml", ".zip",
    };

    /// <summary>The content type of a file; null for none: an image with an extension that nobody knows is sent without.</summary>
    public static string? Of(UploadItemType type, string fileName) => type switch
    {
        UploadItemType.Image => s_images.TryGetValue(Path.GetExtension(fileName), out string? image) ? image : null,
        UploadItemType.DicomFile => "application/dicom",
        _ => Bytes,
    };

    /// <summary>False when the extension is known to mean something else. Unknown ones are for the service to look into.</summary>
    public static bool MayBe(UploadItemType type, string fileName)
    {
        string extension = Path.GetExtension(fileName);
        return !s_notMedia.Contains(extension)
            && (s_images.ContainsKey(extension) ? type == UploadItemType.Image
                // The usual container of videos, but of sound alone as well.
                : extension.Equals(".mp4", StringComparison.OrdinalIgnoreCase) ? type is UploadItemType.Video or UploadItemType.Audio
                : !s_others.TryGetValue(extension, out UploadItemType known) || known == type);
    }
}
