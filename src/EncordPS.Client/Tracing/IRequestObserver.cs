namespace EncordPS.Tracing;

/// <summary>Whoever wants to follow the requests of a call: a cmdlet writes them to its verbose and debug streams.</summary>
internal interface IRequestObserver
{
    /// <summary>Whether <see cref="Wire"/> is listened to; without a listener its text is not made.</summary>
    bool WantsWire { get; }

    /// <summary>An answer was read to its end, or given up.</summary>
    void Completed(Attempt.Report report);

    /// <summary>An attempt failed and the next one waits.</summary>
    void Retrying(Attempt.Report report, TimeSpan delay);

    /// <summary>An attempt failed and would be repeated, had the session not failed so often of late.</summary>
    void RetriesSpent();

    /// <summary>A change that was asked for is not in the operations log.</summary>
    void LogFailed(string warning);

    /// <summary>What went over the wire, with secrets taken out.</summary>
    void Wire(string text);
}
