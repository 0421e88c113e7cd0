using System.Collections;
using EncordPS.Binding;

namespace EncordPS.Commands;

/// <summary>Units from the pipeline.</summary>
internal static class UnitInput
{
    /// <summary>
    /// The unit that an object is or has: a unit, what has one as its property Unit, such as a failure or a finding, and both as they
    /// come back from a file.
    /// </summary>
    /// <returns>Null when there is none.</returns>
    /// <exception cref="ArgumentException">Its JSON is none.</exception>
    public static PrivateDataUnit? Read(PSObject? input) => PowerShellHost.Instance.Unwrap(input) switch
    {
        PrivateDataUnit unit => unit,
        null or string => null,
        _ => ReadRecord(input!) ?? (Inner(input!) is { } inner ? Read(inner) : null),
    };

    private static PrivateDataUnit? ReadRecord(PSObject record) =>
        RecordValues.Read(record, nameof(PrivateDataUnit.Section)) is { Length: > 0 } section
        && RecordValues.Read(record, nameof(PrivateDataUnit.Json)) is { Length: > 0 } json
            ? new PrivateDataUnit(section, json)
            : null;

    private static PSObject? Inner(PSObject record) =>
        (record.BaseObject is IDictionary entries ? entries["Unit"] : record.Properties["Unit"]?.Value) is { } unit
            ? PSObject.AsPSObject(unit)
            : null;
}
