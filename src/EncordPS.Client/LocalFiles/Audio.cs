namespace EncordPS;

/// <summary>An audio file that was uploaded from this machine.</summary>
/// <remarks>Source: encord.orm.dataset.Audio.</remarks>
public sealed class Audio : UploadedData
{
    internal Audio()
    {
    }
}
