using EncordPS.Abstractions;

namespace EncordPS.Commands;

/// <summary>Remove-EncordDataRow: removes rows from datasets, with few requests for many.</summary>
[Cmdlet(VerbsCommon.Remove, "EncordDataRow", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveEncordDataRowCommand : RowBatchCommand
{
    /// <summary>Do not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Go on with a removal that another run began: what is gone already is no error.</summary>
    [Parameter]
    public SwitchParameter Resume { get; set; }

    private protected override bool IsResumed => Resume;

    private protected override bool IsWanted(string dataset, string row, string name) =>
        ShouldProcess(name, "Remove data row, and its file where Encord hosts it", Force);

    private protected override string? Check(string dataset, string row) => OutcomeCheck.Row(dataset, row);

    private protected override Task SendAsync(CommandRun run, BulkGatherer<string> rows) =>
        run.SendAsync(rows, new RowRemovals(run.Client.Service), BatchLimits.OfIds);
}
