namespace EncordPS.Completion;

/// <summary>Ends a request that would be repeated: Tab does not wait for that.</summary>
internal sealed class NoRetryObserver(CancellationTokenSource stop) : IRequestObserver
{
    public bool WantsWire => false;

    public void Completed(Attempt.Report report)
    {
    }

    public void Retrying(Attempt.Report report, TimeSpan delay) => stop.Cancel();

    public void RetriesSpent()
    {
    }

    public void LogFailed(string warning)
    {
    }

    public void Wire(string text)
    {
    }
}
