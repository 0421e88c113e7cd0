using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;
using EncordPS.Errors;

namespace EncordPS.Commands;

/// <summary>New-EncordDataset: makes datasets.</summary>
// No default parameter set: PowerShell would take a piped payload apart for it.
[Cmdlet(VerbsCommon.New, "EncordDataset", SupportsShouldProcess = true)]
[OutputType(typeof(CreateDatasetResponse))]
public sealed class NewEncordDatasetCommand : EncordCommand
{
    private const string TitleSet = "Title";
    private const string PayloadSet = "Payload";

    /// <summary>The title.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = TitleSet, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string Title { get; set; } = "";

    /// <summary>The description.</summary>
    [Parameter(Position = 1, ParameterSetName = TitleSet, ValueFromPipelineByPropertyName = true)]
    public string? Description { get; set; }

    /// <summary>Given back in the result. The service is not told: a dataset takes rows from any location.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("DatasetType")]
    [WireNameTransformation(typeof(StorageLocation))]
    public StorageLocation StorageLocation { get; set; } = StorageLocation.CordStorage;

    /// <summary>Make no storage folder that mirrors the dataset.</summary>
    [Parameter(ParameterSetName = TitleSet)]
    public SwitchParameter NoBackingFolder { get; set; }

    /// <summary>What to make, as the service is told of it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = PayloadSet, ValueFromPipeline = true)]
    public CreateDatasetPayload Payload { get; set; } = null!;

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        CreateDatasetPayload payload = ParameterSetName == PayloadSet
            ? Payload
            : new CreateDatasetPayload { Title = Title, Description = Description, CreateBackingFolder = !NoBackingFolder };
        if (!HasTitle(payload) || !ShouldProcess(payload.Title, "Create dataset"))
        {
            return;
        }

        StorageLocation location = StorageLocation;
        Run(ErrorSubject.Dataset(payload.Title), async run =>
        {
            CreateDatasetResponse made = await run.Client.Datasets.CreateAsync(payload, location, run.Token);
            SessionCandidates.Of(run.Client.Session).Datasets.Forget();
            await run.WriteAsync(made);
        });
    }

    // PowerShell makes objects without asking for what C# requires.
    private bool HasTitle(CreateDatasetPayload payload)
    {
        if (!string.IsNullOrEmpty(payload.Title))
        {
            return true;
        }

        WriteError(ErrorRecords.Create(
            "The payload has no title.", ErrorIds.InvalidArgument, ErrorCategory.InvalidArgument, payload,
            "Give it one: [EncordPS.CreateDatasetPayload]@{ Title = 'Crossings' }"));
        return false;
    }
}
