using EncordPS.Abstractions;
using EncordPS.Errors;
using EncordPS.Sessions;

namespace EncordPS.Binding;

/// <summary>A name as people give it: a text, or a script block that makes one out of $_.</summary>
internal sealed class NameArgument(EncordCommand command, object argument)
{
    private readonly object? _value = PowerShellHost.Instance.Unwrap(argument);

    /// <summary>Gives the name for one object of the pipeline; writes an error when the script block makes none.</summary>
    public bool TryRead(object? record, out string? name)
    {
        name = _value is ScriptBlock ? null : LanguagePrimitives.ConvertTo<string>(_value);
        return _value is not ScriptBlock script || TryEvaluate(script, record, out name);
    }

    private bool TryEvaluate(ScriptBlock script, object? record, out string? name)
    {
        name = null;
        try
        {
            PSObject?[] results = [.. RecordScript.Invoke(script, record)];
            name = results.Length == 1 ? LanguagePrimitives.ConvertTo<string>(results[0]) : null;
            return !string.IsNullOrEmpty(name) || Fail($"The script block of -Name gave {Describe(results)} where one text is needed.", record);
        }
        catch (RuntimeException e) when (e is not PipelineStoppedException)
        {
            return Fail($"The script block of -Name failed: {e.Message}", record);
        }
    }

    private static string Describe(PSObject?[] results) => results.Length == 1 ? "an empty one" : $"{results.Length} values";

    private bool Fail(string message, object? record)
    {
        command.WriteError(ErrorRecords.Create(
            message, ErrorIds.InvalidArgument, ErrorCategory.InvalidResult, record, "Let it write one name for each object."));
        return false;
    }
}
