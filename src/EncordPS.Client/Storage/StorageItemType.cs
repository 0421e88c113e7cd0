namespace EncordPS;

/// <summary>What kind of thing a storage item is.</summary>
/// <remarks>
/// Source: encord.orm.storage.StorageItemType. The service writes the names in lower camel case, such as imageGroup.
/// </remarks>
public enum StorageItemType
{
    /// <summary>A video.</summary>
    Video,

    /// <summary>A single image.</summary>
    Image,

    /// <summary>A group of items of any kind, shown together.</summary>
    Group,

    /// <summary>Several images as one item, each kept as it is.</summary>
    ImageGroup,

    /// <summary>Several images of one size as one item, made into a video.</summary>
    ImageSequence,

    /// <summary>A single DICOM file, mostly one of a series.</summary>
    DicomFile,

    /// <summary>A DICOM series.</summary>
    DicomSeries,

    /// <summary>A sound recording.</summary>
    Audio,

    /// <summary>A NIfTI volume.</summary>
    Nifti,

    /// <summary>A text file.</summary>
    PlainText,

    /// <summary>A PDF document.</summary>
    Pdf,

    /// <summary>A three-dimensional scene.</summary>
    Scene,

    /// <summary>Measurements over time, such as a CSV file of channels. One word here: the service writes timeseries.</summary>
    Timeseries,

    /// <summary>A kind that this version of the module does not know; ItemTypeName has its name.</summary>
    Unknown,
}
