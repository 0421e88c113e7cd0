using EncordPS.UploadUrls;

namespace EncordPS;

/// <summary>A URL that an image can be uploaded to.</summary>
/// <remarks>Source: encord.orm.dataset.SignedImageURL.</remarks>
public sealed class SignedImageUrl : SignedUploadUrl
{
    internal SignedImageUrl(UploadPlace url, string title)
        : base(url, title)
    {
    }
}
