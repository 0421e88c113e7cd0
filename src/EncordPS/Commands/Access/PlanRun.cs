using EncordPS.Abstractions;
using EncordPS.Progress;

namespace EncordPS.Commands;

/// <summary>Carries a plan out: reads, asks, writes, and tells what came of each change.</summary>
/// <param name="plan">The plan.</param>
/// <param name="rollbackPath">Where the way back is written.</param>
/// <param name="reportPath">Where the report is written; null for none.</param>
/// <param name="isWhatIf">Whether nothing is to be done.</param>
/// <param name="passThru">Whether each result is written, instead of the summary.</param>
internal sealed class PlanRun(AccessPlan plan, string rollbackPath, string? reportPath, bool isWhatIf, bool passThru)
{
    /// <summary>Asks the user whether to send a request. For the pipeline thread.</summary>
    public required Func<string, string, bool> Ask { get; init; }

    public async Task RunAsync(CommandRun run, SyncOptions options)
    {
        // Each place is looked at three times: before, while it is written, and afterwards.
        using RequestProgress progress = new(
            run.Output.WriteProgress, "steps", Math.Max(1, 3 * plan.Scopes.Count), "Changing access", RequestProgress.Moment);
        AccessSynchronisation synchronisation = new(run.Client.Service, plan, options, progress.Add);
        await synchronisation.PrepareAsync(run.Token);
        bool isAnyWanted = await AskAsync(run, synchronisation);
        if (isAnyWanted && !await TryWriteAsync(run, synchronisation))
        {
            return;
        }

        await TellAsync(run, synchronisation, isAnyWanted ? rollbackPath : "");
    }

    private async Task<bool> AskAsync(CommandRun run, AccessSynchronisation synchronisation)
    {
        bool isAnyWanted = false;
        foreach (AccessWrite write in synchronisation.Writes.ToArray())
        {
            bool isWanted = await run.Output.AskAsync(_ => IsWanted(write), run.Token);
            isAnyWanted |= isWanted;
            foreach (ChangeState declined in isWanted ? [] : write.Changes)
            {
                declined.End(AccessOutcome.Refused, RefusalReason.Declined, "it was not confirmed");
            }
        }

        return isAnyWanted;
    }

    // -WhatIf lists all requests of a write; of what is not wanted half is not sent either.
    private bool IsWanted(AccessWrite write)
    {
        bool isWanted = true;
        foreach (string request in write.Requests.TakeWhile(_ => isWanted || isWhatIf))
        {
            isWanted &= Ask(write.Place.ToString(), request);
        }

        return isWanted;
    }

    private async Task<bool> TryWriteAsync(CommandRun run, AccessSynchronisation synchronisation)
    {
        try
        {
            await synchronisation.WriteAsync(rollbackPath, run.Token);
            return true;
        }
        catch (Exception e) when (e is AccessFileException or IOException or UnauthorizedAccessException)
        {
            await run.WriteErrorAsync(AccessErrors.OfRollback(e, rollbackPath));
            return false;
        }
    }

    private async Task TellAsync(CommandRun run, AccessSynchronisation synchronisation, string writtenRollback)
    {
        List<AccessResult> results = [];
        foreach (ScopeSync scope in synchronisation.Scopes)
        {
            bool isDriftTold = false;
            foreach (ChangeState change in scope.Changes)
            {
                results.Add(new AccessResult(change));
                bool isDrift = change.Reason == RefusalReason.Drifted;
                if ((!isDrift || !isDriftTold) && AccessErrors.Of(scope.Place, change) is { } error)
                {
                    await run.WriteErrorAsync(error);
                }

                isDriftTold |= isDrift;
            }
        }

        if (!isWhatIf)
        {
            await WriteAsync(run, results, new AccessSyncSummary(results, writtenRollback, reportPath ?? ""));
        }
    }

    private async Task WriteAsync(CommandRun run, List<AccessResult> results, AccessSyncSummary summary)
    {
        if (reportPath is not null)
        {
            AccessReport.Write(reportPath, results, summary);
        }

        run.Output.WriteVerbose(summary.ToString());
        await (passThru
            ? run.Output.WriteObjectsAsync(results, run.Token)
            : run.WriteAsync(summary));
    }
}
