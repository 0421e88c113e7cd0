namespace EncordPS.LocalFiles;

/// <summary>What extensions say about files, and the content types to upload them with, as the service's own client has them.</summary>
internal static class ContentTypes
{
    private const string Bytes = "application/octet-stream";
    private const string PackedNifti = ".nii.gz";

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

    private static readonly Dictionary<string, string> s_texts = new(StringComparer.OrdinalIgnoreCase)
    {
        [".css"] = "text/css",
        [".csv"] = "text/csv",
        [".htm"] = "text/html",
        [".html"] = "text/html",
        [".json"] = "application/json",
        [".log"] = "text/plain",
        [".md"] = "text/markdown",
        [".ps1"] = "text/plain",
        [".tsv"] = "text/tab-separated-values",
        [".txt"] = "text/plain",
        [".xml"] = "application/xml",
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
        [".pdf"] = UploadItemType.Pdf,
        [".nii"] = UploadItemType.Nifti,
        [PackedNifti] = UploadItemType.Nifti,
        [".bag"] = UploadItemType.Scene,
        [".db3"] = UploadItemType.Scene,
        [".e57"] = UploadItemType.Scene,
        [".las"] = UploadItemType.Scene,
        [".laz"] = UploadItemType.Scene,
        [".mcap"] = UploadItemType.Scene,
        [".pcd"] = UploadItemType.Scene,
        [".ply"] = UploadItemType.Scene,
    };

    private static readonly HashSet<string> s_foreign = new(StringComparer.OrdinalIgnoreCase)
    {
        ".7z", ".doc", ".docx", ".tar", ".xls", ".xlsx", ".zip",
    };

    /// <summary>The content type of a file; null for none: an image with an extension that nobody knows is sent without.</summary>
    public static string? Of(UploadItemType type, string fileName) => type switch
    {
        UploadItemType.Image => s_images.TryGetValue(Path.GetExtension(fileName), out string? image) ? image : null,
        UploadItemType.PlainText => s_texts.TryGetValue(Path.GetExtension(fileName), out string? text) ? text : "text/plain",
        UploadItemType.DicomFile => "application/dicom",
        UploadItemType.Pdf => "application/pdf",
        UploadItemType.Nifti => "application/nifti",
        _ => Bytes,
    };

    /// <summary>False when the extension is known to mean something else. Unknown ones are for the service to look into.</summary>
    public static bool MayBe(UploadItemType type, string fileName)
    {
        string extension = fileName.EndsWith(PackedNifti, StringComparison.OrdinalIgnoreCase) ? PackedNifti : Path.GetExtension(fileName);
        return !s_foreign.Contains(extension)
            // The extension is all that tells the format of a scene.
            && (type != UploadItemType.Scene || extension.Length > 0)
            && (s_images.ContainsKey(extension) ? type == UploadItemType.Image
                : s_texts.ContainsKey(extension) ? type == UploadItemType.PlainText
                // The usual container of videos, but of sound alone as well.
                : extension.Equals(".mp4", StringComparison.OrdinalIgnoreCase) ? type is UploadItemType.Video or UploadItemType.Audio
                : !s_others.TryGetValue(extension, out UploadItemType known) || known == type);
    }
}
