using EncordPS.Abstractions;

namespace EncordPS.Commands;

/// <summary>Start-EncordVideoReencoding: starts one job for each dataset that encodes videos anew.</summary>
[Cmdlet(VerbsLifecycle.Start, "EncordVideoReencoding", SupportsShouldProcess = true)]
[OutputType(typeof(ReEncodeVideoTask))]
public sealed class StartEncordVideoReencodingCommand : RowBatchCommand
{
    private static readonly BatchLimits s_wholeDatasets = new(int.MaxValue);

    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    // One that is named twice is encoded once.
    private protected override bool IsWanted(string dataset, string row) =>
        _named.Add($"{dataset}/{row}") && ShouldProcess($"{row} in dataset {dataset}", "Re-encode video");

    private protected override string? Check(string dataset, string row) => OutcomeCheck.Reencoding();

    private protected override Task SendAsync(CommandRun run, InputGatherer<string> rows) =>
        rows.SendAsync(
            run,
            s_wholeDatasets,
            (batch, token) => new VideoReencodingStart(run.Client, batch.Key, token).SendAsync(batch.Inputs),
            (_, row) => row.WriteAsync(run));
}
