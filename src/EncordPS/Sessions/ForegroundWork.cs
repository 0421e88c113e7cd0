using System.Runtime.ExceptionServices;

namespace EncordPS.Sessions;

/// <summary>Work that a person started with a method of an object, and how it failed.</summary>
/// <param name="work">What to do.</param>
/// <param name="warning">What to warn the person of; null for nothing.</param>
internal sealed class ForegroundWork(Func<CancellationToken, Task> work, string? warning)
{
    public string? Warning => warning;

    public ExceptionDispatchInfo? Failure { get; private set; }

    /// <summary>Does the work. A failure is kept: it is to come out of the method as it is, not wrapped by a pipeline.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await work(cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Failure = ExceptionDispatchInfo.Capture(e);
        }
    }
}
