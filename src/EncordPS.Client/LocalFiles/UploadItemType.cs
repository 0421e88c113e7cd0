namespace EncordPS;

/// <summary>What a local file is uploaded as. The service has a place for each.</summary>
/// <remarks>Source: encord.orm.storage.StorageItemType, the members that are sent from this machine.</remarks>
public enum UploadItemType
{
    /// <summary>A video.</summary>
    Video,

    /// <summary>An image, alone or as a frame of a group.</summary>
    Image,

    /// <summary>An audio file.</summary>
    Audio,

    /// <summary>A file of a DICOM series.</summary>
    DicomFile,

    /// <summary>A text: plain, HTML, JSON, XML and so on.</summary>
    PlainText,

    /// <summary>A PDF document.</summary>
    Pdf,

    /// <summary>A NIfTI volume.</summary>
    Nifti,

    /// <summary>A scene: point clouds and what belongs to them, in one file.</summary>
    Scene,
}
