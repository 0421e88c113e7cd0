namespace EncordPS.Binding;

/// <summary>Script blocks in parameters, which make a value for each object of the pipeline.</summary>
internal static class RecordScript
{
    /// <summary>Runs a script block with an object as $_.</summary>
    /// <exception cref="RuntimeException">The script block failed.</exception>
    public static IEnumerable<PSObject?> Invoke(ScriptBlock script, object? record) =>
        script.InvokeWithContext(null, [new PSVariable("_", record)]);
}
