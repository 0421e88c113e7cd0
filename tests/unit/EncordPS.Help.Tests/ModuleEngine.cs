using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace EncordPS.Help.Tests;

/// <summary>A fresh runspace of an engine with its core commands only, which has imported the built module.</summary>
internal sealed class ModuleEngine : IDisposable
{
    private readonly Runspace _runspace;

    public ModuleEngine()
    {
        _runspace = RunspaceFactory.CreateRunspace(InitialState());
        _runspace.Open();
        Run("Import-Module -Name $args[0] -ErrorAction Stop", Repository.ModulePath).ThrowOnError();
    }

    public IReadOnlyList<CmdletInfo> Commands =>
        [.. Run("Get-Command -Module EncordPS").Output.Select(command => (CmdletInfo)command.BaseObject)];

    public void SetLocation(string path) => _runspace.SessionStateProxy.Path.SetLocation(WildcardPattern.Escape(path));

    public EngineAnswer Run(string script, params object[] arguments)
    {
        using var pipeline = PowerShell.Create(_runspace);
        pipeline.AddScript(script, useLocalScope: false);
        foreach (object argument in arguments)
        {
            pipeline.AddArgument(argument);
        }

        try
        {
            PSObject[] output = [.. pipeline.Invoke()];
            return new EngineAnswer(output, [.. pipeline.Streams.Error]);
        }
        catch (RuntimeException failure)
        {
            return new EngineAnswer([], [failure.ErrorRecord]);
        }
    }

    public void Dispose() => _runspace.Dispose();

    private static InitialSessionState InitialState()
    {
        var state = InitialSessionState.CreateDefault2();
        // The modules of an installed PowerShell belong to its engine and fail in this one.
        state.Variables.Add(new SessionStateVariableEntry(
            "PSModuleAutoLoadingPreference", PSModuleAutoLoadingPreference.None, description: ""));
        if (OperatingSystem.IsWindows())
        {
            // For this process only: the default policy of Windows forbids the module's psm1.
            state.ExecutionPolicy = Microsoft.PowerShell.ExecutionPolicy.Bypass;
        }

        return state;
    }
}
