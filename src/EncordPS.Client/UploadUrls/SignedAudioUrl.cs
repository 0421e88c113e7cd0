using EncordPS.UploadUrls;

namespace EncordPS;

/// <summary>A URL that an audio file can be uploaded to.</summary>
/// <remarks>Source: encord.orm.dataset.SignedAudioURL.</remarks>
public sealed class SignedAudioUrl : SignedUploadUrl
{
    internal SignedAudioUrl(UploadPlace url, string title)
        : base(url, title)
    {
    }
}
