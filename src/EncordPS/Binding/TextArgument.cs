using EncordPS.Errors;
using EncordPS.Sessions;

namespace EncordPS.Binding;

/// <summary>A name, title or description as people give it: a text, or a script block that makes one out of $_.</summary>
/// <param name="command">Who reports what the script block does wrong.</param>
/// <param name="parameter">The parameter, as it stands in messages.</param>
/// <param name="argument">What was given.</param>
/// <param name="canBeEmpty">Whether an empty text means something.</param>
internal sealed class TextArgument(PSCmdlet command, string parameter, object argument, bool canBeEmpty = false)
{
    private readonly object? _value = PowerShellHost.Instance.Unwrap(argument);

    /// <summary>Whether each object gets a text of its own.</summary>
    public bool IsScript => _value is ScriptBlock;

    /// <summary>Gives the text for one object of the pipeline; writes an error when the script block makes none.</summary>
    public bool TryRead(object? record, out string? text)
    {
        text = IsScript ? null : LanguagePrimitives.ConvertTo<string>(_value);
        return _value is not ScriptBlock script || TryEvaluate(script, record, out text);
    }

    private bool TryEvaluate(ScriptBlock script, object? record, out string? text)
    {
        text = null;
        try
        {
            PSObject?[] results = [.. RecordScript.Invoke(script, record)];
            text = results.Length == 1 ? LanguagePrimitives.ConvertTo<string>(results[0]) : null;
            return (canBeEmpty ? text is not null : !string.IsNullOrEmpty(text))
                || Fail($"The script block of -{parameter} gave {Describe(results)} where one text is needed.", record);
        }
        catch (RuntimeException e) when (e is not PipelineStoppedException)
        {
            return Fail($"The script block of -{parameter} failed: {e.Message}", record);
        }
    }

    private static string Describe(PSObject?[] results) => results.Length == 1 ? "an empty one" : $"{results.Length} values";

    private bool Fail(string message, object? record)
    {
        command.WriteError(ErrorRecords.Create(
            message, ErrorIds.InvalidArgument, ErrorCategory.InvalidResult, record, "Let it write one text for each object."));
        return false;
    }
}
