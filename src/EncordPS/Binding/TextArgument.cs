namespace EncordPS.Binding;

/// <summary>A name, title or description as people give it: none, a text, or a script block that makes one out of $_.</summary>
internal sealed class TextArgument
{
    private readonly string? _constant;
    private readonly RecordScript? _script;
    private readonly bool _canBeEmpty;

    /// <param name="command">Who reports what the script block does wrong.</param>
    /// <param name="parameter">The parameter, as it stands in messages.</param>
    /// <param name="argument">What was given; null for nothing.</param>
    /// <param name="canBeEmpty">Whether an empty text means something.</param>
    public TextArgument(PSCmdlet command, string parameter, object? argument, bool canBeEmpty = false)
    {
        object? value = PowerShellHost.Instance.Unwrap(argument);
        _canBeEmpty = canBeEmpty;
        _constant = value is null or ScriptBlock ? null : LanguagePrimitives.ConvertTo<string>(value);
        _script = value is not ScriptBlock script ? null : new RecordScript(command, parameter, script)
        {
            Wanted = "one text",
            Advice = "Let it write one text for each object.",
        };
    }

    /// <summary>The text of all objects; null where there is none, or each gets its own.</summary>
    public string? Constant => _constant;

    /// <summary>
    /// Gives the text for one object of the pipeline, null where none was given; writes an error when the script block makes none.
    /// </summary>
    public bool TryRead(object? record, out string? text)
    {
        text = _constant;
        return _script is null || TryRun(_script, record, out text);
    }

    private bool TryRun(RecordScript script, object? record, out string? text)
    {
        text = null;
        if (!script.TryRun(record, out PSObject? value))
        {
            return false;
        }

        if (!IsText(PowerShellHost.Instance.Unwrap(value)))
        {
            return script.Refuse($"a {PowerShellHost.Instance.Unwrap(value)!.GetType().Name}", record);
        }

        text = LanguagePrimitives.ConvertTo<string>(value);
        return _canBeEmpty || text.Length > 0 || script.Refuse("an empty one", record);
    }

    // PowerShell converts everything to text: a hashtable to its type, a row to its title.
    private static bool IsText(object? value) => value is null or string or IFormattable or char or bool or Uri;
}
