using System.Collections;

namespace EncordPS.Binding;

/// <summary>Values of an object from the pipeline by their names: properties, or the entries of a hashtable.</summary>
internal static class RecordValues
{
    /// <summary>The value as a text; null where the object has no such name.</summary>
    public static string? Read(PSObject record, string name) => record.BaseObject is IDictionary entries
        ? Text(entries.Contains(name) ? entries[name] : null)
        : Text(record.Properties[name]?.Value);

    private static string? Text(object? value) => value is null ? null : Convert.ToString(value, InvariantCulture);
}
