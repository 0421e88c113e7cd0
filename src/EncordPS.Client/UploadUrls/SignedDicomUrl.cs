using EncordPS.UploadUrls;

namespace EncordPS;

/// <summary>A URL that a DICOM file can be uploaded to.</summary>
/// <remarks>Source: encord.orm.dataset.SignedDicomURL.</remarks>
public sealed class SignedDicomUrl : SignedUploadUrl
{
    internal SignedDicomUrl(UploadPlace url, string title)
        : base(url, title)
    {
    }
}
