using EncordPS.UploadUrls;

namespace EncordPS;

/// <summary>A URL that a video can be uploaded to.</summary>
/// <remarks>Source: encord.orm.dataset.SignedVideoURL.</remarks>
public sealed class SignedVideoUrl : SignedUploadUrl
{
    internal SignedVideoUrl(UploadPlace url, string title)
        : base(url, title)
    {
    }
}
