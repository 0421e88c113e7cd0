namespace EncordPS;

/// <summary>A scene file that was uploaded from this machine.</summary>
public sealed class SceneFile : UploadedData
{
    internal SceneFile()
    {
    }
}
