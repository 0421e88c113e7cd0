using System.Collections.ObjectModel;

namespace EncordPS;

/// <summary>The URLs that the images of a group can be uploaded to, in the order of the files.</summary>
/// <remarks>Source: encord.orm.dataset.SignedImagesURL.</remarks>
public sealed class SignedImagesUrl : ReadOnlyCollection<SignedImageUrl>
{
    internal SignedImagesUrl(IEnumerable<SignedUploadUrl> urls)
        : base([.. urls.Cast<SignedImageUrl>()])
    {
    }
}
