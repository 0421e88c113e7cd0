using EncordPS.Abstractions;
using EncordPS.Batches;
using EncordPS.Errors;

namespace EncordPS.Commands;

/// <summary>
/// Remove-EncordDatasetGroup: takes groups' role on datasets away. Asks only with -Confirm: nothing is lost, and
/// Add-EncordDatasetGroup gives the role back.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "EncordDatasetGroup", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class RemoveEncordDatasetGroupCommand : EncordCommand
{
    private readonly InputGatherer<string> _groups = new();

    /// <summary>The ids of the datasets.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string[] DatasetHash { get; set; } = [];

    /// <summary>The ids of the groups.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string[] GroupHash { get; set; } = [];

    /// <summary>The object from the pipeline: what an error about it is about.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        foreach (string dataset in DatasetHash)
        {
            if (TryReadId(dataset, ErrorSubject.Dataset(InputObject ?? (object)dataset), out Guid id))
            {
                Array.ForEach(GroupHash, text => Add(id.ToString("D"), text));
            }
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
        ErrorSubject subject = ErrorSubject.Group(InputObject ?? (object)text) with { Label = text };
        if (TryReadId(text, subject, out Guid id) && ShouldProcess(dataset, $"Remove group {text}"))
        {
            string group = id.ToString("D");
            _groups.Add(dataset, $"{dataset}/{group}", new PendingInput(group, subject));
        }
    }

    private void Send()
    {
        DatasetGroupRemoval removal = new();
        Run(ErrorSubject.Dataset(null), run => _groups.SendAsync(
            run, BatchLimits.OfIdsInUrl, (batch, token) => removal.SendAsync(run, batch, token), (_, group) => group.WriteAsync(run)));
    }
}
