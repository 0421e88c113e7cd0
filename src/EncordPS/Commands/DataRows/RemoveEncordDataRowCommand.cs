using EncordPS.Abstractions;
using EncordPS.Batches;
using EncordPS.Errors;

namespace EncordPS.Commands;

/// <summary>Remove-EncordDataRow: removes rows from datasets, with few requests for many.</summary>
[Cmdlet(VerbsCommon.Remove, "EncordDataRow", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveEncordDataRowCommand : EncordCommand
{
    private readonly InputGatherer<string> _rows = new();

    /// <summary>The id of the dataset.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string DatasetHash { get; set; } = "";

    /// <summary>The ids of the rows.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("Uid")]
    [ValidateNotNullOrEmpty]
    public string[] DataHash { get; set; } = [];

    /// <summary>Do not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>The object from the pipeline: what an error about it is about.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        if (!TryReadId(DatasetHash, ErrorSubject.Dataset(InputObject ?? (object)DatasetHash), out Guid id))
        {
            return;
        }

        foreach (string text in DataHash)
        {
            Add(id.ToString("D"), text);
        }

        if (_rows.IsFull)
        {
            Send();
        }
    }

    /// <inheritdoc />
    protected override void EndProcessing() => Send();

    private void Add(string dataset, string text)
    {
        ErrorSubject subject = ErrorSubject.DataRow(InputObject ?? (object)text) with { Label = text };
        if (TryReadId(text, subject, out Guid id) && ShouldProcess($"{text} in dataset {dataset}", "Remove data row", Force))
        {
            string row = id.ToString("D");
            _rows.Add(dataset, $"{dataset}/{row}", new PendingInput(row, subject));
        }
    }

    private void Send() => Run(ErrorSubject.Dataset(null), run => _rows.SendAsync(
        run,
        BatchLimits.OfIds,
        (batch, token) => new RowRemoval(run.Client, batch.Key, token).SendAsync(batch.Inputs),
        (_, row) => row.WriteAsync(run)));
}
