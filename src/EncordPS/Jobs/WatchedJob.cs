namespace EncordPS.Jobs;

/// <summary>
/// A job of the service that a command looks at: how it is asked about, and what is said of it. Each kind of job derives from it.
/// </summary>
/// <param name="id">Its id, as it stands in messages.</param>
/// <param name="subject">What an error about it is about.</param>
internal abstract class WatchedJob(string id, ErrorSubject subject)
{
    public string Id => id;

    public ErrorSubject Subject => subject;

    /// <summary>Tells it from others of its kind.</summary>
    public virtual string Key => id;

    /// <summary>What goes on while it runs: the title of the progress bar.</summary>
    public abstract string Activity { get; }

    /// <summary>The command that takes the wait up again.</summary>
    public abstract string HowToWaitOn { get; }

    /// <summary>Whether the service holds a question until the job ends or the asked time is over.</summary>
    public virtual bool IsHeld => true;

    /// <summary>Asks where it stands.</summary>
    public abstract Task<IJobState> AskAsync(EncordClient client, TimeSpan hold, CancellationToken cancellationToken);

    /// <summary>Cancels it; for a kind that has a Stop command.</summary>
    /// <returns>Why it cannot be cancelled; null when it was.</returns>
    public virtual Task<ErrorRecord?> StopAsync(EncordClient client, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"A {subject.Name} cannot be cancelled.");

    /// <summary>The error for a state that a wait came back with; null when all is well.</summary>
    public ErrorRecord? ErrorFor(IJobState state) =>
        state.IsDone ? null
        : state.IsFinal ? NotDone(state)
        : Error(
            $"still runs: {Describe(state)}.", ErrorIds.WaitTimedOut, ErrorCategory.OperationTimeout,
            $"It goes on without you. To wait on: {HowToWaitOn}");

    /// <summary>A warning about a job that went well on the face of it only; null for none.</summary>
    public virtual string? WarningFor(IJobState state) => null;

    /// <summary>The error for a job that has ended and is not done.</summary>
    protected abstract ErrorRecord NotDone(IJobState state);

    protected ErrorRecord Error(string whatHappened, string errorId, ErrorCategory category, string action) => ErrorRecords.Create(
        $"{char.ToUpperInvariant(subject.Name[0])}{subject.Name.Substring(1)} '{id}' {whatHappened}",
        errorId, category, subject.Target, action);

    protected static string Describe(IJobState state) => state.Units is { } units
        ? string.Format(
            InvariantCulture, "{0:N0} units done, {1:N0} failed, {2:N0} cancelled, {3:N0} pending",
            units.Done, units.Failed, units.Cancelled, units.Pending)
        : state.StatusName;
}
