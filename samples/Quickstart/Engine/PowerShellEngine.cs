using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using EncordPS.Quickstart.Hosting;
using Microsoft.PowerShell;

namespace EncordPS.Quickstart.Engine;

/// <summary>
/// A PowerShell engine with its core commands only, which runs commands one after another in one
/// runspace and shows what they answer through Out-Default, as a console does.
/// </summary>
internal sealed class PowerShellEngine : IDisposable
{
    // Unlike "try { } catch { throw }" this opens no block around the command and leaves the error as it was.
    // On one line with the command: from the second line on, the engine adds positions to its errors.
    private const string RethrowTrap = "trap { break } ";

    private readonly Runspace _runspace;
    private readonly Lock _gate = new();
    private PowerShell? _running;

    public PowerShellEngine(QuickstartHost host)
    {
        Host = host;
        _runspace = RunspaceFactory.CreateRunspace(host, InitialState());
        // One thread for all commands: what a module keeps per thread survives from one to the next.
        _runspace.ThreadOptions = PSThreadOptions.ReuseThread;
        _runspace.Open();
    }

    public QuickstartHost Host { get; }

    public Runspace Runspace => _runspace;

    public RunOutcome Run(EngineCommand command)
    {
        using PowerShell pipeline = Build(command);
        SetRunning(pipeline);
        try
        {
            pipeline.Invoke(null, new PSInvocationSettings { AddToHistory = command.AddsToHistory });
            return pipeline.InvocationStateInfo.State == PSInvocationState.Stopped
                ? RunOutcome.Stopped
                : RunOutcome.Completed;
        }
        catch (PipelineStoppedException)
        {
            return RunOutcome.Stopped;
        }
        catch (RuntimeException error)
        {
            // The record alone names a stand-in for its exception, which would be shown.
            Report(new ErrorRecord(error.ErrorRecord, error));
            return RunOutcome.Failed;
        }
        finally
        {
            SetRunning(null);
            Host.EndCommand();
        }
    }

    /// <summary>Stops the running command, if any. Called from the thread that handles Ctrl+C.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            _running?.BeginStop(null, null);
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
            state.ExecutionPolicy = ExecutionPolicy.Bypass;
        }

        return state;
    }

    private PowerShell Build(EngineCommand command)
    {
        var pipeline = PowerShell.Create(_runspace);
        string prefix = command.StopsAtTerminatingError ? RethrowTrap : "";
        pipeline.AddScript(prefix + command.Text, useLocalScope: false);
        if (command.Arguments.Count > 0)
        {
            pipeline.AddParameters(new Hashtable(command.Arguments.ToDictionary()));
        }

        return WithOutput(pipeline);
    }

    /// <summary>Errors join the output, so that they appear where they happened.</summary>
    private static PowerShell WithOutput(PowerShell pipeline)
    {
        pipeline.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        return pipeline.AddCommand("Out-Default");
    }

    private void Report(ErrorRecord error)
    {
        using var pipeline = PowerShell.Create(_runspace);
        pipeline.AddScript("$input");
        // What makes the formatter treat an object as part of the error stream.
        var shown = new PSObject(error);
        shown.Properties.Add(new PSNoteProperty("writeErrorStream", true));
        WithOutput(pipeline).Invoke(new[] { shown });
    }

    private void SetRunning(PowerShell? pipeline)
    {
        lock (_gate)
        {
            _running = pipeline;
        }
    }
}
