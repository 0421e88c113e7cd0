namespace EncordPS;

/// <summary>A URL that a video can be uploaded to.</summary>
/// <remarks>Source: encord.orm.dataset.SignedVideoURL.</remarks>
public sealed class SignedVideoUrl : SignedUploadUrl
{
    internal SignedVideoUrl(UploadSignedUrl url, string title)
        : base(url, title)
    {
    }
}
