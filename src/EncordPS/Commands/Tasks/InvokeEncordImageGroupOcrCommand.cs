using EncordPS.Abstractions;
using EncordPS.Batches;
using EncordPS.Errors;

namespace EncordPS.Commands;

/// <summary>Invoke-EncordImageGroupOcr: has the service read the texts in the images of image groups.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "EncordImageGroupOcr", SupportsShouldProcess = true)]
[OutputType(typeof(ImageGroupOcr))]
public sealed class InvokeEncordImageGroupOcrCommand : EncordCommand
{
    private readonly InputGatherer<string> _groups = new();

    /// <summary>The id of the dataset.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string DatasetHash { get; set; } = "";

    /// <summary>The ids of the rows, which must be image groups.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("Uid")]
    [ValidateNotNullOrEmpty]
    public string[] DataHash { get; set; } = [];

    /// <summary>How many image groups are read at the same time. Default: 4.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = BatchLimits.DefaultThrottle;

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

        if (_groups.IsFull)
        {
            Send();
        }
    }

    /// <inheritdoc />
    protected override void EndProcessing() => Send();

    private void Add(string dataset, string text)
    {
        ErrorSubject subject = ErrorSubject.DataRow(InputObject ?? (object)text) with { Label = text };
        if (TryReadId(text, subject, out Guid id) && ShouldProcess($"{text} in dataset {dataset}", "Read the texts in image group"))
        {
            string group = id.ToString("D");
            _groups.Add(dataset, $"{dataset}/{group}", new PendingInput(group, subject));
        }
    }

    private void Send()
    {
        ImageGroupReading reading = new(_groups.Count);
        Run(ErrorSubject.Dataset(null), run => _groups.SendAsync(
            run,
            new BatchLimits(BatchSize: 1, ThrottleLimit),
            (batch, token) => ImageGroupReading.SendAsync(run.Client, batch, token),
            (_, group) => reading.WriteAsync(run, group)));
    }
}
