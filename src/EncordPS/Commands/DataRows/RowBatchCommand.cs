using EncordPS.Abstractions;
using EncordPS.Batches;
using EncordPS.Binding;
using EncordPS.Completion;
using EncordPS.Errors;

namespace EncordPS.Commands;

/// <summary>A command about rows that are named by id: gathers them from the pipeline before it sends.</summary>
public abstract class RowBatchCommand : EncordCommand
{
    private readonly InputGatherer<string> _rows = new();

    /// <summary>The id of the dataset.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DatasetCompleter))]
    [IdOf("DatasetHash")]
    public string DatasetHash { get; set; } = "";

    /// <summary>The ids of the rows.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("Uid")]
    [ValidateNotNullOrEmpty]
    [IdOf("DataHash")]
    public string[] DataHash { get; set; } = [];

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

    /// <summary>Asks ShouldProcess for a row.</summary>
    private protected abstract bool IsWanted(string dataset, string row);

    /// <summary>How to see whether it was done with a row; null where it can be done twice.</summary>
    private protected virtual string? Check(string dataset, string row) => null;

    /// <summary>Sends the rows that were gathered, by dataset.</summary>
    private protected abstract Task SendAsync(CommandRun run, InputGatherer<string> rows);

    private void Add(string dataset, string text)
    {
        ErrorSubject subject = ErrorSubject.DataRow(InputObject ?? (object)text) with { Label = text };
        if (!TryReadId(text, subject, out Guid id))
        {
            return;
        }

        string row = id.ToString("D");
        if (IsWanted(dataset, row))
        {
            _rows.Add(dataset, $"{dataset}/{row}", new PendingInput(row, subject with { HowToCheck = Check(dataset, row) }));
        }
    }

    private void Send() => Run(ErrorSubject.Dataset(null), run => SendAsync(run, _rows));
}
