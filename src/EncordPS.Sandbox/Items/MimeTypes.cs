namespace EncordPS.Sandbox.Items;

/// <summary>MIME types by extension, with one for each type of item as the last resort.</summary>
internal static class MimeTypes
{
    private static readonly Dictionary<string, string> s_byExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".mp4"] = "video/mp4",
        [".mov"] = "video/quicktime",
        [".webm"] = "video/webm",
        [".mkv"] = "video/x-matroska",
        [".avi"] = "video/x-msvideo",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".webp"] = "image/webp",
        [".gif"] = "image/gif",
        [".bmp"] = "image/bmp",
        [".tif"] = "image/tiff",
        [".tiff"] = "image/tiff",
        [".avif"] = "image/avif",
        [".dcm"] = "application/dicom",
        [".mp3"] = "audio/mpeg",
        [".wav"] = "audio/wav",
        [".flac"] = "audio/flac",
        [".m4a"] = "audio/mp4",
        [".txt"] = "text/plain",
        [".html"] = "text/html",
        [".md"] = "text/markdown",
        [".json"] = "application/json",
        [".xml"] = "application/xml",
        [".csv"] = "text/csv",
        [".pdf"] = "application/pdf",
        [".nii"] = "application/nifti",
        [".gz"] = "application/nifti",
    };

    public static string Of(string itemType, string url)
    {
        string path = Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) ? uri.AbsolutePath : url;
        return s_byExtension.TryGetValue(Path.GetExtension(path), out string? type) ? type : Fallback(itemType);
    }

    private static string Fallback(string itemType) => itemType switch
    {
        ItemTypes.Video => "video/mp4",
        ItemTypes.Image => "image/jpeg",
        ItemTypes.Audio => "audio/mpeg",
        ItemTypes.DicomFile => "application/dicom",
        ItemTypes.Nifti => "application/nifti",
        ItemTypes.PlainText => "text/plain",
        ItemTypes.Pdf => "application/pdf",
        _ => "application/octet-stream",
    };
}
