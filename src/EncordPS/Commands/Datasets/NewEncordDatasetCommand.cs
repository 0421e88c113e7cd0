using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>New-EncordDataset: makes datasets.</summary>
[Cmdlet(VerbsCommon.New, "EncordDataset", DefaultParameterSetName = TitleSet, SupportsShouldProcess = true)]
[OutputType(typeof(CreateDatasetResponse))]
public sealed class NewEncordDatasetCommand : EncordCommand
{
    private const string TitleSet = "Title";
    private const string PayloadSet = "Payload";

    /// <summary>The title.</summary>
    [Parameter(
        Mandatory = true, Position = 0, ParameterSetName = TitleSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    [IdOf("Title", IsStrict = true, IsColumn = true)]
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
    [Parameter(Mandatory = true, ParameterSetName = PayloadSet)]
    public CreateDatasetPayload Payload { get; set; } = null!;

    /// <summary>The object from the pipeline: PowerShell would take a payload apart, and lose what has no parameter.</summary>
    [Parameter(ParameterSetName = TitleSet, ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        CreateDatasetPayload payload = ParameterSetName == PayloadSet ? Payload
            : InputObject?.BaseObject as CreateDatasetPayload
            ?? new CreateDatasetPayload { Title = Title, Description = Description, CreateBackingFolder = !NoBackingFolder };
        if (IsMisread(InputObject) || !HasTitle(payload) || !ShouldProcess(payload.Title, "Create dataset"))
        {
            return;
        }

        StorageLocation location = StorageLocation;
        Run(ErrorSubject.Dataset(payload.Title) with { HowToCheck = OutcomeCheck.Dataset(payload.Title) }, async run =>
        {
            CreateDatasetResponse made = await run.Client.Datasets.CreateAsync(payload, location, run.Token);
            SessionCandidates.Of(run.Client.Session).Datasets.Forget();
            await run.WriteAsync(made);
        });
    }

    // Lines of a file can lack it, and PowerShell makes payloads without asking for what C# requires.
    private bool HasTitle(CreateDatasetPayload payload)
    {
        if (!string.IsNullOrEmpty(payload.Title))
        {
            return true;
        }

        WriteError(ErrorRecords.Create(
            "A dataset needs a title.", ErrorIds.InvalidArgument, ErrorCategory.InvalidArgument, InputObject ?? (object)payload,
            "Give it one, such as -Title 'Crossings'."));
        return false;
    }
}
