namespace EncordPS;

/// <summary>A video that was uploaded from this machine.</summary>
/// <remarks>Source: encord.orm.dataset.Video.</remarks>
public sealed class Video : UploadedData
{
    internal Video()
    {
    }
}
