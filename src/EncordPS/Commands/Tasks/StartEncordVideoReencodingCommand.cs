using EncordPS.Abstractions;
using EncordPS.Batches;
using EncordPS.Errors;

namespace EncordPS.Commands;

/// <summary>Start-EncordVideoReencoding: starts one job for each dataset that encodes videos anew.</summary>
[Cmdlet(VerbsLifecycle.Start, "EncordVideoReencoding", SupportsShouldProcess = true)]
[OutputType(typeof(ReEncodeVideoTask))]
public sealed class StartEncordVideoReencodingCommand : EncordCommand
{
    private static readonly BatchLimits s_wholeDatasets = new(int.MaxValue);

    private readonly InputGatherer<string> _rows = new();
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    /// <summary>The id of the dataset.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string DatasetHash { get; set; } = "";

    /// <summary>The ids of the rows, which must be videos.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("Uid")]
    [ValidateNotNullOrEmpty]
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

    private void Add(string dataset, string text)
    {
        ErrorSubject subject = ErrorSubject.DataRow(InputObject ?? (object)text) with { Label = text };
        if (!TryReadId(text, subject, out Guid id))
        {
            return;
        }

        string name = $"{dataset}/{id:D}";
        // One that is named twice is encoded once.
        if (_named.Add(name) && ShouldProcess($"{text} in dataset {dataset}", "Re-encode video"))
        {
            _rows.Add(dataset, name, new PendingInput(id.ToString("D"), subject));
        }
    }

    private void Send() =>
        Run(ErrorSubject.Dataset(null), run => _rows.SendAsync(
            run,
            s_wholeDatasets,
            (batch, token) => new VideoReencodingStart(run.Client, batch.Key, token).SendAsync(batch.Inputs),
            (_, row) => row.WriteAsync(run)));
}
