namespace EncordPS;

/// <summary>What kind of data a row is.</summary>
/// <remarks>
/// Source: encord.constants.enums.DataType. The legacy API writes the names in upper case, such as IMG_GROUP.
/// </remarks>
public enum DataType
{
    /// <summary>A video.</summary>
    Video,

    /// <summary>Several images as one row: an image group, or an image sequence.</summary>
    ImgGroup,

    /// <summary>A DICOM series.</summary>
    Dicom,

    /// <summary>A single image.</summary>
    Image,

    /// <summary>A DICOM study.</summary>
    DicomStudy,

    /// <summary>A NIfTI volume.</summary>
    Nifti,

    /// <summary>A sound recording.</summary>
    Audio,

    /// <summary>A text file.</summary>
    PlainText,

    /// <summary>A PDF document.</summary>
    Pdf,

    /// <summary>A group of items of any kind, shown together.</summary>
    Group,

    /// <summary>A three-dimensional scene.</summary>
    Scene,

    /// <summary>Measurements over time, such as a CSV file of channels.</summary>
    TimeSeries,

    /// <summary>A kind that this version of the module does not know; the row's DataTypeName has its name.</summary>
    MissingDataType,
}
