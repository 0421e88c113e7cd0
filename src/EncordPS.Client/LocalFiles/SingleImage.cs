namespace EncordPS;

/// <summary>An image that was uploaded from this machine and stands alone.</summary>
/// <remarks>Source: encord.orm.dataset.SingleImage.</remarks>
public sealed class SingleImage : Image
{
    internal SingleImage()
    {
    }

    /// <summary>Whether the service has made a row of it: so when it is written.</summary>
    public bool Success => DataHash is not null || BackingItemUuid is not null;
}
