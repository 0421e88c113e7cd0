namespace EncordPS;

/// <summary>A text file that was uploaded from this machine.</summary>
public sealed class TextFile : UploadedData
{
    internal TextFile()
    {
    }
}
