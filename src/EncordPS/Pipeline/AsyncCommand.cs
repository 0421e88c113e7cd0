using System.Management.Automation.Host;

namespace EncordPS.Pipeline;

/// <summary>
/// The bridge between PowerShell's pipeline thread and asynchronous work: the one place of the module that waits,
/// besides Tab, which waits a moment.
/// </summary>
public abstract class AsyncCommand : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    /// <inheritdoc />
    protected override void StopProcessing() => _stop.Cancel();

    /// <summary>Lets go of what the command holds.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc cref="Dispose()" />
    /// <param name="disposing">False when called by a finalizer.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stop.Dispose();
        }
    }

    /// <summary>Runs work to its end and writes what it produces, as it comes.</summary>
    private protected void Pump(Func<PipelineOutput, CancellationToken, Task> work)
    {
        using CancellationTokenSource cancel = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        PipelineOutput output = new();
        Task worker = Task.Run(() => RunAsync(work, output, cancel.Token), CancellationToken.None);
        try
        {
            WriteAll(output, cancel.Token);
            worker.GetAwaiter().GetResult();
        }
        catch
        {
            // PowerShell calls StopProcessing for Ctrl+C only. When a later command has had enough (Select-Object
            // -First) or throws, the exception that comes out of WriteObject is all there is to see of it.
            cancel.Cancel();
            WaitOut(worker);
            if (!_stop.IsCancellationRequested)
            {
                throw;
            }

            Say(output.LastWords);
            throw new PipelineStoppedException();
        }
    }

    private static async Task RunAsync(
        Func<PipelineOutput, CancellationToken, Task> work, PipelineOutput output, CancellationToken cancellationToken)
    {
        try
        {
            await work(output, cancellationToken);
        }
        finally
        {
            output.Complete();
        }
    }

    private void WriteAll(PipelineOutput output, CancellationToken cancellationToken)
    {
        while (output.NextAsync(cancellationToken).GetAwaiter().GetResult() is { } write)
        {
            write(this);
        }
    }

    private void Say(IEnumerable<string> lastWords)
    {
        foreach (string text in lastWords)
        {
            try
            {
                Host?.UI?.WriteWarningLine(text);
            }
            catch (Exception e) when (e is NotImplementedException or HostException or InvalidOperationException)
            {
                // A host that cannot show it, or that is closing.
            }
        }
    }

    private static void WaitOut(Task worker)
    {
        try
        {
            worker.GetAwaiter().GetResult();
        }
        catch (Exception)
        {
            // The first failure is the one that counts; this one is its consequence.
        }
    }
}
