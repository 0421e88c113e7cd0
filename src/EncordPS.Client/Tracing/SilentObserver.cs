namespace EncordPS.Tracing;

/// <summary>Nobody listens.</summary>
internal sealed class SilentObserver : IRequestObserver
{
    public static SilentObserver Instance { get; } = new();

    public bool WantsWire => false;

    public void Completed(RequestRecord record)
    {
    }

    public void Retrying(RequestRecord record, TimeSpan delay)
    {
    }

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
