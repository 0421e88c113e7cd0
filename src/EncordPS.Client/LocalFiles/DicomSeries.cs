namespace EncordPS;

/// <summary>A DICOM series that was uploaded from this machine.</summary>
/// <remarks>Source: encord.orm.dataset.DicomSeries.</remarks>
public sealed class DicomSeries : UploadedData
{
    internal DicomSeries()
    {
    }
}
