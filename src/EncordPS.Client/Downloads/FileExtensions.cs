namespace EncordPS.Downloads;

/// <summary>The usual extension of files of a type, for titles that have none.</summary>
internal static class FileExtensions
{
    private static readonly Dictionary<string, string> s_extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/dicom"] = ".dcm",
        ["application/json"] = ".json",
        ["application/pdf"] = ".pdf",
        ["audio/flac"] = ".flac",
        ["audio/mpeg"] = ".mp3",
        ["audio/wav"] = ".wav",
        ["audio/x-wav"] = ".wav",
        ["image/avif"] = ".avif",
        ["image/bmp"] = ".bmp",
        ["image/gif"] = ".gif",
        ["image/jpeg"] = ".jpg",
        ["image/jpg"] = ".jpg",
        ["image/png"] = ".png",
        ["image/tiff"] = ".tiff",
        ["image/webp"] = ".webp",
        ["text/csv"] = ".csv",
        ["text/html"] = ".html",
        ["text/plain"] = ".txt",
        ["video/mp4"] = ".mp4",
        ["video/quicktime"] = ".mov",
        ["video/webm"] = ".webm",
        ["video/x-matroska"] = ".mkv",
    };

    /// <summary>With its dot; empty for a type that is not known here.</summary>
    public static string Of(string? mimeType) =>
        mimeType is not null && s_extensions.TryGetValue(mimeType.Split(';')[0].Trim(), out string? extension) ? extension : "";
}
