namespace EncordPS;

/// <summary>Which texts in the pixels of DICOM files are made unreadable.</summary>
/// <remarks>Source: encord.objects.common.DeidentifyRedactTextMode. The service writes redactAllText and so on.</remarks>
public enum DeidentifyRedactTextMode
{
    /// <summary>All texts.</summary>
    RedactAllText,

    /// <summary>None: the pixels stay as they are.</summary>
    RedactNoText,

    /// <summary>Texts that tell of the patient.</summary>
    RedactSensitiveText,
}
