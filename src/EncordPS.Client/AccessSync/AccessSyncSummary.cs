namespace EncordPS;

/// <summary>What became of a plan: how many of its changes ended in which way.</summary>
public sealed class AccessSyncSummary
{
    internal AccessSyncSummary(IReadOnlyCollection<AccessResult> results, string rollbackPath, string reportPath)
    {
        int Count(AccessOutcome outcome) => results.Count(result => result.Outcome == outcome.ToString());

        Changes = results.Count;
        Done = Count(AccessOutcome.Done);
        AlreadySo = Count(AccessOutcome.AlreadySo);
        Failed = Count(AccessOutcome.Failed);
        Drifted = Count(AccessOutcome.Drifted);
        Refused = Count(AccessOutcome.Refused);
        RollbackPath = rollbackPath;
        ReportPath = reportPath;
    }

    /// <summary>The changes of the plan.</summary>
    public int Changes { get; }

    /// <inheritdoc cref="AccessOutcome.Done" />
    public int Done { get; }

    /// <inheritdoc cref="AccessOutcome.AlreadySo" />
    public int AlreadySo { get; }

    /// <inheritdoc cref="AccessOutcome.Failed" />
    public int Failed { get; }

    /// <inheritdoc cref="AccessOutcome.Drifted" />
    public int Drifted { get; }

    /// <inheritdoc cref="AccessOutcome.Refused" />
    public int Refused { get; }

    /// <summary>The plan that takes it all back; empty where nothing was sent.</summary>
    public string RollbackPath { get; }

    /// <summary>The report; empty where none was wanted.</summary>
    public string ReportPath { get; }

    /// <inheritdoc />
    public override string ToString() => Invariant(
        $"{Changes} changes: {Done} done, {AlreadySo} already so, {Failed} failed, {Drifted} drifted, {Refused} refused");
}
