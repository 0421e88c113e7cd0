namespace EncordPS.Completion;

/// <summary>Gives up where the transport would try again: what Tab cannot have at once, it can do without.</summary>
internal sealed class NoRetryObserver(CancellationTokenSource stop) : IRequestObserver
{
    public bool WantsWire => false;

    public void Completed(RequestRecord record)
    {
    }

    public void Retrying(RequestRecord record, TimeSpan delay) => stop.Cancel();

    public void RetriesSpent()
    {
    }

    public void Wire(string text)
    {
    }
}
