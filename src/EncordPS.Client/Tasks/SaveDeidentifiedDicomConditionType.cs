namespace EncordPS;

/// <summary>How a condition looks at a DICOM tag.</summary>
/// <remarks>Source: encord.objects.common.SaveDeidentifiedDicomConditionType. The service writes notSubstr and in.</remarks>
public enum SaveDeidentifiedDicomConditionType
{
    /// <summary>The text is nowhere in the tag's value.</summary>
    NotSubstr,

    /// <summary>The tag's value is one of some.</summary>
    In,
}
