using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Microsoft.PowerShell;

namespace EncordPS.Bench.Measuring;

/// <summary>A PowerShell engine with its core commands, in this process.</summary>
internal sealed class Engine : IDisposable
{
    private readonly Runspace _runspace = RunspaceFactory.CreateRunspace(InitialState());

    public Engine()
    {
        _runspace.ThreadOptions = PSThreadOptions.ReuseThread;
        _runspace.Open();
    }

    public void Set(string name, object value) => _runspace.SessionStateProxy.SetVariable(name, value);

    /// <summary>Runs a script; an error ends the program, for what failed must not be taken for fast.</summary>
    public IReadOnlyList<PSObject> Run(string script)
    {
        using PowerShell pipeline = PowerShell.Create(_runspace);
        IReadOnlyList<PSObject> output = pipeline.AddScript(script).Invoke();
        return pipeline.HadErrors
            ? throw new InvalidOperationException($"{script}: {string.Join("; ", pipeline.Streams.Error)}")
            : output;
    }

    public void Dispose() => _runspace.Dispose();

    private static InitialSessionState InitialState()
    {
        InitialSessionState state = InitialSessionState.CreateDefault2();
        // The modules of an installed PowerShell belong to its engine and fail in this one.
        state.Variables.Add(new SessionStateVariableEntry(
            "PSModuleAutoLoadingPreference", PSModuleAutoLoadingPreference.None, description: ""));
        if (OperatingSystem.IsWindows())
        {
            state.ExecutionPolicy = ExecutionPolicy.Bypass;
        }

        return state;
    }
}
