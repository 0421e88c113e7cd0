namespace EncordPS.LocalFiles;

/// <summary>What extensions say about files, and the content types to upload them with, as the service's own client has them.</summary>
internal static class ContentTypes
{
    private const string Bytes = "application/octet-stream";
    private const string PackedNifti = ".nii.gz";
    private const string Mp4 = ".mp4";

    private static readonly char[] s_separators = ['/', '\\'];

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

    /// <summary>What a file is by its extension; null for one that nobody knows, or that holds things of two kinds.</summary>
    public static UploadItemType? KindOf(string fileName) => ExtensionOf(fileName) is var extension
        && s_images.ContainsKey(extension) ? UploadItemType.Image
        : s_texts.ContainsKey(extension) ? UploadItemType.PlainText
        : extension.Equals(Mp4, StringComparison.OrdinalIgnoreCase) ? UploadItemType.Video
        : s_others.TryGetValue(extension, out UploadItemType known) ? known
        : null;

    /// <summary>False when the extension is known to mean something else. Unknown ones are for the service to look into.</summary>
    public static bool MayBe(UploadItemType type, string fileName)
    {
        string extension = ExtensionOf(fileName);
        return !s_foreign.Contains(extension)
            // The extension is all that tells the format of a scene.
            && (type != UploadItemType.Scene || extension.Length > 0)
            && (s_images.ContainsKey(extension) ? type == UploadItemType.Image
                : s_texts.ContainsKey(extension) ? type == UploadItemType.PlainText
                // The usual container of videos, but of sound alone as well.
                : extension.Equals(Mp4, StringComparison.OrdinalIgnoreCase) ? type is UploadItemType.Video or UploadItemType.Audio
                : !s_others.TryGetValue(extension, out UploadItemType known) || known == type);
    }

    private static string ExtensionOf(string fileName)
    {
        int dot = fileName.EndsWith(PackedNifti, StringComparison.OrdinalIgnoreCase)
            ? fileName.Length - PackedNifti.Length
            : fileName.LastIndexOf('.');
        return dot < 0 || fileName.IndexOfAny(s_separators, dot) >= 0 ? "" : fileName.Substring(dot);
    }
}
