namespace EncordPS;

/// <summary>How the images of a row are fetched.</summary>
/// <remarks>Source: encord.orm.dataset.ImagesDataFetchOptions.</remarks>
public sealed class ImagesDataFetchOptions
{
    /// <summary>Whether each image comes with a signed URL. Needed only to download the images.</summary>
    public bool FetchSignedUrls { get; set; }
}
