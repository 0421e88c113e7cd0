namespace EncordPS.Tracing;

/// <summary>Nobody listens.</summary>
internal sealed class SilentObserver : IRequestObserver
{
    public static SilentObserver Instance { get; } = new();

    public bool WantsWire => false;

    public void Completed(Attempt.Report report)
    {
    }

    public void Retrying(Attempt.Report report, TimeSpan delay)
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
