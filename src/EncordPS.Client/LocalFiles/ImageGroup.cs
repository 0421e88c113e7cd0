namespace EncordPS;

/// <summary>A group of images, or a sequence made of them, that was uploaded from this machine.</summary>
/// <remarks>Source: encord.orm.dataset.ImageGroup.</remarks>
public sealed class ImageGroup : UploadedData
{
    internal ImageGroup(Images images) => Images = images;

    /// <summary>How the upload of the images went. Rows that one run makes share it.</summary>
    public Images Images { get; }
}
