namespace EncordPS.Client.Tests.Support;

/// <summary>Remembers everything that an observer is told.</summary>
internal sealed class RecordingObserver : IRequestObserver
{
    public List<Attempt.Report> CompletedRequests { get; } = [];

    public List<(Attempt.Report Record, TimeSpan Delay)> Retries { get; } = [];

    public List<string> WireTexts { get; } = [];

    public List<string> Warnings { get; } = [];

    /// <summary>How often a retry was not made because the session had none left.</summary>
    public int SpentCount { get; private set; }

    public bool WantsWire { get; init; } = true;

    public void Completed(Attempt.Report report) => CompletedRequests.Add(report);

    public void Retrying(Attempt.Report report, TimeSpan delay) => Retries.Add((report, delay));

    public void RetriesSpent() => SpentCount++;

    public void LogFailed(string warning) => Warnings.Add(warning);

    public void Wire(string text) => WireTexts.Add(text);
}
