namespace EncordPS.Binding;

/// <summary>The script block of a parameter, which makes one value for each object of the pipeline.</summary>
/// <param name="command">Who reports what the script block does wrong.</param>
/// <param name="parameter">The parameter, as it stands in messages.</param>
/// <param name="script">The script block.</param>
internal sealed class RecordScript(PSCmdlet command, string parameter, ScriptBlock script)
{
    // PowerShell continues after most errors, and the script block would make half a value. So the first error stops it.
    // Functions of other modules have a preference of their own; their errors arrive as output.
    private static PSVariable StopPreference => new("ErrorActionPreference", ActionPreference.Stop);

    // ForEach-Object sets $_ where the script block looks for it, be that another module. Names of parameters would hide variables.
    // Errors of a cmdlet itself are not all: what runs inside writes to the scope around it.
    private static readonly ScriptBlock s_runner = ScriptBlock.Create(
        @"& { Microsoft.PowerShell.Core\ForEach-Object -InputObject $args[0] -Process $args[1] } $args[0] $args[1] 2>&1");

    /// <summary>What it is to make, as it stands after a number: one text.</summary>
    public string Wanted { get; init; } = "one";

    /// <summary>The id of the error when it fails.</summary>
    public string FailedId { get; init; } = ErrorIds.InvalidArgument;

    /// <summary>The id of the error when it makes something else.</summary>
    public string NotOneId { get; init; } = ErrorIds.InvalidArgument;

    /// <summary>What to do when it makes something else.</summary>
    public string Advice { get; init; } = "";

    /// <summary>Runs it with an object as $_; writes an error when it fails or does not make one value.</summary>
    public bool TryRun(object? record, out PSObject? value)
    {
        value = null;
        try
        {
            PSObject?[] all = [.. s_runner.InvokeWithContext(null, [StopPreference], record, script)];
            if (all.Select(static made => made?.BaseObject).OfType<ErrorRecord>().FirstOrDefault() is { } told)
            {
                return Fail(told.ToString(), told.Exception, record);
            }

            value = all.FirstOrDefault();
            return all.Length == 1 || Refuse($"{all.Length} values", record);
        }
        catch (RuntimeException e) when (e is not PipelineStoppedException)
        {
            return Fail(ReasonOf(e), e, record);
        }
    }

    /// <summary>Writes an error about what it made.</summary>
    /// <returns>False.</returns>
    public bool Refuse(string made, object? record)
    {
        command.WriteError(ErrorRecords.Create(
            $"The script block of -{parameter} gave {made} where {Wanted} is needed.",
            NotOneId, ErrorCategory.InvalidResult, record, Advice));
        return false;
    }

    // Not the script's own exception: PowerShell would show that without the command.
    private bool Fail(string reason, Exception cause, object? record)
    {
        command.WriteError(ErrorRecords.Create(
            new InvalidOperationException($"The script block of -{parameter} failed: {reason}", cause),
            FailedId, ErrorCategory.InvalidResult, record, $"Correct the script block of -{parameter}."));
        return false;
    }

    // When an error stops the script block, the message of the exception begins with the preference; the record has the error alone.
    private static string ReasonOf(RuntimeException failure) =>
        failure is ActionPreferenceStopException { ErrorRecord: { } stopped } ? stopped.ToString() : failure.Message;
}
