using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;
using EncordPS.Errors;

namespace EncordPS.Commands;

/// <summary>New-EncordDataset: makes datasets.</summary>
[Cmdlet(VerbsCommon.New, "EncordDataset", SupportsShouldProcess = true)]
[OutputType(typeof(CreateDatasetResponse))]
public sealed class NewEncordDatasetCommand : EncordCommand
{
    /// <summary>The title.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string Title { get; set; } = "";

    /// <summary>The description.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public string? Description { get; set; }

    /// <summary>Given back in the result. The service is not told: a dataset takes rows from any location.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("DatasetType")]
    [WireNameTransformation(typeof(StorageLocation))]
    public StorageLocation StorageLocation { get; set; } = StorageLocation.CordStorage;

    /// <summary>Make no storage folder that mirrors the dataset.</summary>
    [Parameter]
    public SwitchParameter NoBackingFolder { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        if (!ShouldProcess(Title, "Create dataset"))
        {
            return;
        }

        CreateDatasetPayload payload = new() { Title = Title, Description = Description, CreateBackingFolder = !NoBackingFolder };
        StorageLocation location = StorageLocation;
        Run(ErrorSubject.Dataset(Title), async run =>
        {
            CreateDatasetResponse made = await run.Client.Datasets.CreateAsync(payload, location, run.Token);
            SessionCandidates.Of(run.Client.Session).Datasets.Forget();
            await run.WriteAsync(made);
        });
    }
}
