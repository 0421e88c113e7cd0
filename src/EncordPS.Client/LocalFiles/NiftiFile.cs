namespace EncordPS;

/// <summary>A NIfTI file that was uploaded from this machine.</summary>
public sealed class NiftiFile : UploadedData
{
    internal NiftiFile()
    {
    }
}
