using EncordPS.Abstractions;
using EncordPS.Batches;
using EncordPS.Binding;
using EncordPS.Errors;

namespace EncordPS.Commands;

/// <summary>Add-EncordDatasetGroup: gives groups a role on datasets, with few requests for many.</summary>
[Cmdlet(VerbsCommon.Add, "EncordDatasetGroup", SupportsShouldProcess = true)]
[OutputType(typeof(DatasetGroup))]
public sealed class AddEncordDatasetGroupCommand : EncordCommand
{
    private readonly InputGatherer<(string Dataset, DatasetUserRole Role)> _grants = new();

    /// <summary>The ids of the datasets.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string[] DatasetHash { get; set; } = [];

    /// <summary>The ids of the groups.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string[] GroupHash { get; set; } = [];

    /// <summary>The role: Admin or User.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipelineByPropertyName = true)]
    [Alias("Role")]
    [WireNameTransformation(typeof(DatasetUserRole))]
    public DatasetUserRole UserRole { get; set; }

    /// <summary>Write the groups as they are afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

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

        if (_grants.IsFull)
        {
            Send();
        }
    }

    /// <inheritdoc />
    protected override void EndProcessing() => Send();

    private void Add(string dataset, string text)
    {
        ErrorSubject subject = ErrorSubject.Group(InputObject ?? (object)text) with { Label = text };
        if (TryReadId(text, subject, out Guid id) && ShouldProcess(dataset, $"Give group {text} the role {UserRole}"))
        {
            string group = id.ToString("D");
            _grants.Add((dataset, UserRole), $"{dataset}/{group}", new PendingInput(group, subject));
        }
    }

    private void Send()
    {
        DatasetGroupGrants grants = new(PassThru);
        Run(ErrorSubject.Dataset(null), run => _grants.SendAsync(
            run, BatchLimits.OfIds, (batch, token) => grants.SendAsync(run, batch, token), (_, group) => group.WriteAsync(run)));
    }
}
