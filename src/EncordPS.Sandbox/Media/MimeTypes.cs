using Microsoft.AspNetCore.StaticFiles;

namespace EncordPS.Sandbox.Media;

/// <summary>MIME types by extension, with one for each type of item as the last resort.</summary>
internal static class MimeTypes
{
    private static readonly FileExtensionContentTypeProvider s_byExtension = new()
    {
        Mappings =
        {
            [".mkv"] = "video/x-matroska",
            [".flac"] = "audio/flac",
            [".dcm"] = "application/dicom",
            [".nii"] = "application/nifti",
            [".gz"] = "application/nifti",
            [".xml"] = "application/xml",
        },
    };

    public static string Of(string itemType, string url)
    {
        string path = Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) ? uri.AbsolutePath : url;
        return s_byExtension.TryGetContentType(path, out string? type) ? type : Fallback(itemType);
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
        ItemTypes.TimeSeries => "text/csv",
        _ => "application/octet-stream",
    };
}
