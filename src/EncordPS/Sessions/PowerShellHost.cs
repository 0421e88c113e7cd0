using System.Collections.Specialized;
using System.Management.Automation.Internal;
using System.Management.Automation.Runspaces;
using System.Runtime.ExceptionServices;

namespace EncordPS.Sessions;

/// <summary>PowerShell as the host of the client.</summary>
internal sealed class PowerShellHost : IEncordHost
{
    public static PowerShellHost Instance { get; } = new();

    public object? Unwrap(object? value) => value switch
    {
        // What a pipeline without output gives: an object like a custom one, meaning null.
        PSObject nothing when ReferenceEquals(nothing, AutomationNull.Value) => null,
        PSObject { BaseObject: PSCustomObject } custom => ToDictionary(custom),
        PSObject wrapped => Unwrap(wrapped.BaseObject),
        DataClientMetadata metadata => metadata.Payload,
        _ => value,
    };

    /// <summary>
    /// Runs the work in a pipeline of its own inside the running one, so that Ctrl+C reaches it, which a method call
    /// from a script could not see.
    /// </summary>
    public void Wait(Func<CancellationToken, Task> work, string? warning = null)
    {
        if (Runspace.DefaultRunspace is null)
        {
            throw new InvalidOperationException("This method waits in a PowerShell pipeline, and there is none on this thread.");
        }

        ForegroundWork foreground = new(work, warning);
        CmdletInfo command = new("Invoke-EncordForegroundWork", typeof(InvokeForegroundWorkCommand));
        ScriptBlock.Create("param($command, $work) & $command -Work $work").Invoke(command, foreground);
        foreground.Failure?.Throw();
    }

    private static OrderedDictionary ToDictionary(PSObject custom)
    {
        OrderedDictionary dictionary = [];
        foreach (PSPropertyInfo property in custom.Properties)
        {
            dictionary[property.Name] = property.Value;
        }

        return dictionary;
    }
}
