using System.Text.Json.Nodes;
using EncordPS.Errors;
using EncordPS.Json;
using EncordPS.Sessions;

namespace EncordPS.Binding;

/// <summary>
/// Metadata as people give it: a hashtable, an object, a JSON text, DataClientMetadata, or a script block that makes one of
/// these out of $_.
/// </summary>
internal sealed class MetadataArgument
{
    private const string Advice = "Give a hashtable such as @{ site = 'a' }, an object, or the text of a JSON object.";

    private readonly PSCmdlet _command;
    private readonly ScriptBlock? _script;
    private readonly DataClientMetadata? _constant;

    /// <summary>Takes the argument. One that is the same for every row is read now; a bad one ends the command.</summary>
    public MetadataArgument(PSCmdlet command, object argument)
    {
        _command = command;
        object? value = PowerShellHost.Instance.Unwrap(argument);
        _script = value as ScriptBlock;
        if (_script is null && !TryConvert(value, value, command.ThrowTerminatingError, out _constant))
        {
            throw new InvalidOperationException("Not reached: the error ends the command.");
        }
    }

    /// <summary>Gives the metadata for one row; writes an error when the script block makes none.</summary>
    public bool TryRead(object? row, out DataClientMetadata? metadata)
    {
        metadata = _constant;
        return _script is null
            || (TryEvaluate(_script, row, out object? value) && TryConvert(value, row ?? value, _command.WriteError, out metadata));
    }

    private static bool TryConvert(object? value, object? target, Action<ErrorRecord> report, out DataClientMetadata? metadata)
    {
        metadata = null;
        try
        {
            metadata = Convert(value);
            return true;
        }
        catch (ArgumentException e)
        {
            report(ErrorRecords.Create(e, ErrorIds.MetadataNotAnObject, ErrorCategory.InvalidData, target, Advice));
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

    private bool TryEvaluate(ScriptBlock script, object? row, out object? value)
    {
        value = null;
        try
        {
            PSObject?[] all = [.. RecordScript.Invoke(script, row)];
            value = PowerShellHost.Instance.Unwrap(all.Length == 1 ? all[0] : null);
            return all.Length == 1 || WriteNotOne(row, all.Length);
        }
        catch (RuntimeException e) when (e is not PipelineStoppedException)
        {
            // Not the script's own exception: PowerShell would show that as if it came from nowhere, without the command.
            _command.WriteError(ErrorRecords.Create(
                new InvalidOperationException($"The script block of -ClientMetadata failed: {e.Message}", e),
                ErrorIds.MetadataScriptFailed, ErrorCategory.InvalidResult, row, "Correct the script block of -ClientMetadata."));
            return false;
        }
    }

    private bool WriteNotOne(object? row, int count)
    {
        _command.WriteError(ErrorRecords.Create(
            $"The script block of -ClientMetadata gave {count} values where one is needed.",
            ErrorIds.MetadataNotAnObject, ErrorCategory.InvalidResult, row, "Let it write one hashtable for each row."));
        return false;
    }
}
