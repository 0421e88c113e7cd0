using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>New-EncordStorageFolder: makes storage folders, at the top or in another.</summary>
[Cmdlet(VerbsCommon.New, "EncordStorageFolder", SupportsShouldProcess = true, DefaultParameterSetName = PlainSet)]
[OutputType(typeof(StorageFolder))]
public sealed class NewEncordStorageFolderCommand : MetadataCommand
{
    private const string PlainSet = "Plain";
    private const string CloudSet = "CloudSynced";

    /// <summary>The names.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [IdOf("Name", IsStrict = true, IsColumn = true)]
    public string[] Name { get; set; } = [];

    /// <summary>What the folders are for.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    [AllowNull]
    public string? Description { get; set; }

    /// <summary>The folder that they are made in; the top without one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    [AllowNull]
    [ArgumentCompleter(typeof(FolderCompleter))]
    [IdOf("FolderUuid")]
    public string? ParentUuid { get; set; }

    /// <summary>The cloud integration of the bucket that the folder is a mirror of.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CloudSet)]
    [Alias("IntegrationId")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(IntegrationCompleter))]
    [IdOf("IntegrationUuid")]
    public string? IntegrationUuid { get; set; }

    /// <summary>The place in the bucket, such as s3://bucket/path/.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CloudSet)]
    [ValidateNotNullOrEmpty]
    public string? RemoteUrl { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        if (IsMisread(InputObject) || !TryReadParent(out Guid? parent) || !TryReadSource(out CloudSource? source))
        {
            return;
        }

        foreach (string name in Name)
        {
            if (TryReadMetadata(out DataClientMetadata? metadata)
                && ShouldProcess(name, parent is null ? "Create storage folder" : $"Create storage folder in {parent}"))
            {
                Create(new NewStorageFolder(name)
                {
                    Description = Description,
                    Parent = parent,
                    ClientMetadata = metadata,
                    Source = source,
                });
            }
        }
    }

    private void Create(NewStorageFolder folder)
    {
        ErrorSubject subject = ErrorSubject.Folder(InputObject ?? (object)folder.Name) with
        {
            Label = folder.Name,
            HowToCheck = OutcomeCheck.NewFolder(folder.Name, folder.Parent),
        };
        Run(subject, async run =>
        {
            StorageFolder made = await run.Client.StorageFolders.CreateAsync(folder, run.Token);
            SessionCandidates.Of(run.Client.Session).Folders.Forget();
            await run.WriteAsync(made);
        });
    }

    private bool TryReadParent(out Guid? parent)
    {
        parent = null;
        if (string.IsNullOrEmpty(ParentUuid))
        {
            return true;
        }

        bool isId = TryReadId(ParentUuid!, ErrorSubject.Folder(InputObject ?? (object)ParentUuid!), out Guid id);
        parent = id;
        return isId;
    }

    private bool TryReadSource(out CloudSource? source)
    {
        source = null;
        if (ParameterSetName != CloudSet)
        {
            return true;
        }

        bool isId = TryReadId(IntegrationUuid!, ErrorSubject.Integration(IntegrationUuid), out Guid integration);
        source = new CloudSource(integration, RemoteUrl!);
        return isId;
    }
}
