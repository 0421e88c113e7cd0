namespace EncordPS;

/// <summary>An image that was uploaded from this machine.</summary>
/// <remarks>Source: encord.orm.dataset.Image.</remarks>
public abstract class Image : UploadedData
{
    private protected Image()
    {
    }

    /// <summary>
    /// The id of the image as a frame, as in <see cref="ImageData.ImageHash"/>: that is its storage item. Null when the
    /// service does not tell.
    /// </summary>
    public Guid? ImageHash => BackingItemUuid;
}
