using System.Diagnostics;

namespace EncordPS.Tests.Support;

/// <summary>A script that runs while the test looks on.</summary>
internal sealed class RunningPipeline : IDisposable
{
    private readonly PowerShell _pipeline;
    private readonly IAsyncResult _run;

    public RunningPipeline(PowerShell pipeline)
    {
        _pipeline = pipeline;
        _run = pipeline.BeginInvoke<PSObject, PSObject>(null, Output);
    }

    public PSDataCollection<PSObject> Output { get; } = [];

    public PSDataStreams Streams => _pipeline.Streams;

    /// <summary>What Ctrl+C does; returns how long it took.</summary>
    public TimeSpan Stop()
    {
        Stopwatch watch = Stopwatch.StartNew();
        _pipeline.Stop();
        Assert.Equal(PSInvocationState.Stopped, _pipeline.InvocationStateInfo.State);
        return watch.Elapsed;
    }

    public void WaitForEnd()
    {
        Assert.True(_run.AsyncWaitHandle.WaitOne(Patience.Long), "The script did not end.");
        _pipeline.EndInvoke(_run);
    }

    public void Dispose() => _pipeline.Dispose();
}
