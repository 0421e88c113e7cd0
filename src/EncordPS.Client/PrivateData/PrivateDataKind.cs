namespace EncordPS;

/// <summary>What a unit of private data becomes.</summary>
/// <remarks>Source: the sections of the service's private-files JSON, and createVideo of an image group.</remarks>
public enum PrivateDataKind
{
    /// <summary>A section that this version of the module does not know.</summary>
    Unknown,

    /// <summary>A video.</summary>
    Video,

    /// <summary>A single image.</summary>
    Image,

    /// <summary>Several images as one row.</summary>
    ImageGroup,

    /// <summary>Several images as one row, which becomes a video.</summary>
    ImageSequence,

    /// <summary>A DICOM series.</summary>
    DicomSeries,

    /// <summary>A sound recording.</summary>
    Audio,

    /// <summary>Measurements over time.</summary>
    TimeSeries,

    /// <summary>A NIfTI volume.</summary>
    Nifti,

    /// <summary>A text file.</summary>
    Text,

    /// <summary>A PDF document.</summary>
    Pdf,

    /// <summary>A three-dimensional scene.</summary>
    Scene,

    /// <summary>An image group of images that are in storage already.</summary>
    ImageGroupFromItems,
}
