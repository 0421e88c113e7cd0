using System.Text.Json.Nodes;

namespace EncordPS.Binding;

/// <summary>
/// Metadata as people give it: none, a hashtable, an object, a JSON text, DataClientMetadata, or a script block that makes one
/// of these out of $_.
/// </summary>
internal sealed class MetadataArgument
{
    private const string Advice = "Give a hashtable such as @{ site = 'a' }, an object, or the text of a JSON object.";

    private const int LongestShown = 200;

    private readonly PSCmdlet _command;
    private readonly RecordScript? _script;
    private readonly DataClientMetadata? _constant;

    // The same for every row, and made once: it may be long.
    private string? _shownConstant;

    /// <summary>Takes the argument. One that is the same for every row is read now; a bad one ends the command.</summary>
    public MetadataArgument(PSCmdlet command, object? argument)
    {
        _command = command;
        object? value = PowerShellHost.Instance.Unwrap(argument);
        _script = value is not ScriptBlock script ? null : new RecordScript(command, "ClientMetadata", script)
        {
            FailedId = ErrorIds.MetadataScriptFailed,
            NotOneId = ErrorIds.MetadataNotAnObject,
            Advice = "Let it write one hashtable for each row.",
        };
        if (argument is not null && _script is null && !TryConvert(value, value, command.ThrowTerminatingError, out _constant))
        {
            throw new InvalidOperationException("Not reached: the error ends the command.");
        }
    }

    /// <summary>Gives the metadata for one row, null where none were given; writes an error when the script block makes none.</summary>
    public bool TryRead(object? row, out DataClientMetadata? metadata)
    {
        metadata = _constant;
        return _script is null
            || (_script.TryRun(row, out PSObject? made)
                && TryConvert(PowerShellHost.Instance.Unwrap(made), row ?? made, _command.WriteError, out metadata));
    }

    /// <summary>Metadata as a question shows them: long ones are cut.</summary>
    public string Shorten(DataClientMetadata? metadata) =>
        ReferenceEquals(metadata, _constant) ? _shownConstant ??= Cut(_constant?.ToJson()) : Cut(metadata?.ToJson());

    // Not between the halves of one letter.
    private static string Cut(string? json) => json is not { Length: > LongestShown } ? json ?? ""
        : json.Substring(0, LongestShown - (char.IsHighSurrogate(json[LongestShown - 1]) ? 1 : 0)) + "…";

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
}
