using EncordPS.Abstractions;
using EncordPS.Jobs;

namespace EncordPS.Commands;

/// <summary>Start-EncordVideoReencoding: starts one job for each dataset that encodes videos anew.</summary>
[Cmdlet(VerbsLifecycle.Start, "EncordVideoReencoding", SupportsShouldProcess = true)]
[OutputType(typeof(ReEncodeVideoTask))]
public sealed class StartEncordVideoReencodingCommand : RowBatchCommand
{
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    // One that is named twice is encoded once.
    private protected override bool IsWanted(string dataset, string row, string name) =>
        _named.Add($"{dataset}/{row}") && ShouldProcess(name, "Re-encode video");

    private protected override string? Check(string dataset, string row) => OutcomeCheck.Reencoding();

    private protected override Task SendAsync(CommandRun run, BulkGatherer<string> rows) => run.SendAsync(
        rows,
        new VideoReencodingStarts(run.Client.Service),
        BatchLimits.WholeKeys,
        (dataset, row) =>
        {
            foreach (ReEncodeVideoTask job in row.Results.Cast<ReEncodeVideoTask>())
            {
                StartedJobs.Of(run.Client.Session).Add<ReEncodeVideoTask>(
                    job.JobId.ToString(InvariantCulture), "re-encoding job", $"dataset {dataset}");
            }

            return run.WriteOutcomeAsync(row);
        });
}
