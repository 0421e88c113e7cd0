namespace EncordPS;

/// <summary>A PDF file that was uploaded from this machine.</summary>
public sealed class PdfFile : UploadedData
{
    internal PdfFile()
    {
    }
}
