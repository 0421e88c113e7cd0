using System.Text.Json.Nodes;
using EncordPS.Abstractions;
using EncordPS.Errors;
using EncordPS.Json;
using EncordPS.Sessions;

namespace EncordPS.Binding;

/// <summary>
/// Reads metadata as people give it: a hashtable, an object, a JSON text, DataClientMetadata, or a script block that
/// makes one of these out of $_.
/// </summary>
internal static class MetadataArgument
{
    /// <summary>Reads metadata for one row; writes an error when it cannot be read. Null stays null.</summary>
    public static bool TryRead(EncordCommand command, object? argument, object? row, out DataClientMetadata? metadata)
    {
        metadata = null;
        object? value = PowerShellHost.Instance.Unwrap(argument);
        if (value is ScriptBlock script && !TryEvaluate(command, script, row, out value))
        {
            return false;
        }

        return argument is null || TryConvert(command, value, row, out metadata);
    }

    private static bool TryConvert(EncordCommand command, object? value, object? row, out DataClientMetadata? metadata)
    {
        metadata = null;
        try
        {
            metadata = Convert(value);
            return true;
        }
        catch (ArgumentException e)
        {
            command.WriteError(ErrorRecords.Create(
                e, ErrorIds.MetadataNotAnObject, ErrorCategory.InvalidData, row ?? value,
                "Give a hashtable such as @{ site = 'a' }, an object, or the text of a JSON object."));
            return false;
        }
    }

    private static DataClientMetadata Convert(object? value) => value switch
    {
        string json => new DataClientMetadata(json),
        _ when JsonValues.ToNode(value, PowerShellHost.Instance.Unwrap) is JsonObject payload => new DataClientMetadata(payload),
        _ => throw new ArgumentException($"Metadata must be an object with named values, not {Describe(value)}."),
    };

    private static string Describe(object? value) => value is null ? "null" : $"a value of type {value.GetType().Name}";

    private static bool TryEvaluate(EncordCommand command, ScriptBlock script, object? row, out object? value)
    {
        value = null;
        try
        {
            IEnumerable<PSObject?> results = script.InvokeWithContext(null, [new PSVariable("_", row)]);
            PSObject?[] all = [.. results];
            value = PowerShellHost.Instance.Unwrap(all.Length == 1 ? all[0] : null);
            return all.Length == 1 || WriteNotOne(command, row, all.Length);
        }
        catch (RuntimeException e) when (e is not PipelineStoppedException)
        {
            // Not the script's own exception: PowerShell would show that as if it came from nowhere, without the command.
            command.WriteError(ErrorRecords.Create(
                new InvalidOperationException($"The script block of -ClientMetadata failed: {e.Message}", e),
                ErrorIds.MetadataScriptFailed, ErrorCategory.InvalidResult, row, "Correct the script block of -ClientMetadata."));
            return false;
        }
    }

    private static bool WriteNotOne(EncordCommand command, object? row, int count)
    {
        command.WriteError(ErrorRecords.Create(
            $"The script block of -ClientMetadata gave {count} values where one is needed.",
            ErrorIds.MetadataNotAnObject, ErrorCategory.InvalidResult, row, "Let it write one hashtable for each row."));
        return false;
    }
}
