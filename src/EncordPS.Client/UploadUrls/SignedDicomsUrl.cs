using System.Collections.ObjectModel;

namespace EncordPS;

/// <summary>The URLs that the files of a DICOM series can be uploaded to, in the order of the files.</summary>
/// <remarks>Source: encord.orm.dataset.SignedDicomsURL.</remarks>
public sealed class SignedDicomsUrl : ReadOnlyCollection<SignedDicomUrl>
{
    internal SignedDicomsUrl(IEnumerable<SignedUploadUrl> urls)
        : base([.. urls.Cast<SignedDicomUrl>()])
    {
    }
}
