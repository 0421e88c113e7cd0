using System.Management.Automation.Runspaces;
using Microsoft.PowerShell;

namespace EncordPS.Tests.Support;

/// <summary>A PowerShell engine with its core commands and the built module, in one runspace.</summary>
public sealed class Engine : IDisposable
{
    private readonly Runspace _runspace;

    public Engine()
    {
        _runspace = RunspaceFactory.CreateRunspace(Host, InitialState());
        // One thread for all pipelines: what depends on the thread survives from one to the next, as in a console.
        _runspace.ThreadOptions = PSThreadOptions.ReuseThread;
        _runspace.Open();
        foreach ((string name, string id) in Seed.Variables)
        {
            Set(name, id);
        }

        Set("module", ModuleFolder.Path);
        Invoke("Import-Module $module -ErrorAction Stop").Errors.MustBeNone();
    }

    internal RecordingHost Host { get; } = new();

    /// <summary>Connects to a sandbox, as its user, without retries: what fails is to be seen at once.</summary>
    public void Connect(SandboxServer sandbox)
    {
        Set("domain", sandbox.Address);
        Set("key", sandbox.PrivateKeyPath);
        Invoke("Connect-Encord -Domain $domain -SshKeyPath $key -MaximumRetryCount 0").Errors.MustBeNone();
    }

    /// <summary>Sets a variable of the runspace.</summary>
    public void Set(string name, object? value) => _runspace.SessionStateProxy.SetVariable(name, value);

    /// <summary>Runs a script to its end and gives back all that came out of it.</summary>
    internal Invocation Invoke(string script)
    {
        using PowerShell pipeline = Create(script);
        using PSDataCollection<PSObject?> output = [];
        IAsyncResult run = pipeline.BeginInvoke<PSObject, PSObject?>(null, output);
        Assert.True(run.AsyncWaitHandle.WaitOne(Patience.Longest), $"The script did not end: {script}");
        RuntimeException? end = null;
        try
        {
            pipeline.EndInvoke(run);
        }
        catch (RuntimeException e)
        {
            end = e;
        }

        return new Invocation([.. output], pipeline.Streams, end);
    }

    /// <summary>Starts a script and returns while it runs.</summary>
    internal RunningPipeline Start(string script) => new(Create(script));

    /// <summary>What a console of 100 columns shows for a script.</summary>
    internal string Show(string script)
    {
        Host.Clear();
        using PowerShell pipeline = Create(script);
        pipeline.AddCommand("Out-Default").Invoke();
        return Host.Text;
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
            // For this process only: the default policy of Windows forbids the module's psm1.
            state.ExecutionPolicy = ExecutionPolicy.Bypass;
        }

        return state;
    }

    private PowerShell Create(string script)
    {
        PowerShell pipeline = PowerShell.Create(_runspace);
        pipeline.AddScript(script, useLocalScope: true);
        return pipeline;
    }
}
