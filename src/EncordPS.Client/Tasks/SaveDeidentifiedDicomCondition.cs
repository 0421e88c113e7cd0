using System.Text.Json.Nodes;
using EncordPS.Json;

namespace EncordPS;

/// <summary>A condition that a DICOM file must meet for its de-identified copy to be saved.</summary>
/// <remarks>
/// Source: encord.objects.common.SaveDeidentifiedDicomConditionIn and SaveDeidentifiedDicomConditionNotSubstr, which
/// differ in what Value may be.
/// </remarks>
public sealed class SaveDeidentifiedDicomCondition
{
    /// <summary>The tag, such as x00080060.</summary>
    public string DicomTag { get; set; } = "";

    /// <summary>How the tag is looked at.</summary>
    public SaveDeidentifiedDicomConditionType ConditionType { get; set; }

    /// <summary>The values, at least one; for NotSubstr exactly one.</summary>
    public string[] Value { get; set; } = [];

    /// <inheritdoc />
    public override string ToString() => $"{DicomTag} {ConditionType} {string.Join(", ", Value)}";

    /// <exception cref="ArgumentException">The condition is incomplete.</exception>
    internal JsonObject ToJson() => new()
    {
        ["value"] = ConditionType == SaveDeidentifiedDicomConditionType.NotSubstr ? OneValue() : Values(),
        ["conditionType"] = WireNames<SaveDeidentifiedDicomConditionType>.ToLowerCamel(ConditionType),
        ["dicomTag"] = string.IsNullOrWhiteSpace(DicomTag)
            ? throw new ArgumentException("A condition names no DICOM tag, such as x00080060.")
            : DicomTag,
    };

    private JsonValue OneValue() => Value is [{ } value]
        ? JsonValue.Create(value)
        : throw new ArgumentException($"The condition NotSubstr on the tag {DicomTag} takes exactly one value; give a condition for each.");

    private JsonArray Values() => Value is { Length: > 0 }
        ? new JsonArray([.. Value.Select(static value => JsonValue.Create(value))])
        : throw new ArgumentException($"The condition In on the tag {DicomTag} has no value.");
}
