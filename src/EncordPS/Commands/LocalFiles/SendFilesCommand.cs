using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;
using EncordPS.Formatting;

namespace EncordPS.Commands;

/// <summary>What the commands that send local files share: where the files are, and where they go.</summary>
// No default parameter set: PowerShell would choose it for -FolderUuid alone too, and then ask for a dataset.
public abstract class SendFilesCommand : EncordCommand
{
    private const string DatasetPathSet = "DatasetPath";
    private const string DatasetLiteralSet = "DatasetLiteralPath";
    private const string FolderPathSet = "FolderPath";
    private const string FolderLiteralSet = "FolderLiteralPath";

    private MetadataArgument? _metadata;
    private TextArgument? _title;

    /// <summary>The dataset to fill.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = DatasetPathSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = DatasetLiteralSet, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DatasetCompleter))]
    [IdOf("DatasetHash")]
    public string DatasetHash { get; set; } = "";

    /// <summary>The storage folder to fill; beside a dataset, the folder that its files go to.</summary>
    [Parameter(ParameterSetName = DatasetPathSet)]
    [Parameter(ParameterSetName = DatasetLiteralSet)]
    [Parameter(Mandatory = true, ParameterSetName = FolderPathSet)]
    [Parameter(Mandatory = true, ParameterSetName = FolderLiteralSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FolderCompleter))]
    [IdOf("FolderUuid", "BackingFolderUuid")]
    public string? FolderUuid { get; set; }

    /// <summary>The files; wildcards are allowed.</summary>
    // By position only after a dataset: alone, the engine takes the first text for the dataset, whatever the set.
    [Parameter(
        Mandatory = true, Position = 1, ParameterSetName = DatasetPathSet,
        ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(Mandatory = true, ParameterSetName = FolderPathSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>The files, by paths that are taken as they are.</summary>
    [Parameter(Mandatory = true, ParameterSetName = DatasetLiteralSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(Mandatory = true, ParameterSetName = FolderLiteralSet, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The title, or a script block that makes one of $_; by default the name of the file.</summary>
    [Parameter]
    public object? Title { get; set; }

    /// <summary>Client metadata: a hashtable, object, JSON text, DataClientMetadata, or a script block that makes one of $_.</summary>
    [Parameter]
    [ValidateNotNull]
    public object? ClientMetadata { get; set; }

    /// <summary>How many files are under way at the same time. Default: 4.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = BatchLimits.DefaultThrottle;

    /// <summary>Go on without files that cannot be sent, with a warning for each.</summary>
    [Parameter]
    public SwitchParameter AllowFailures { get; set; }

    private protected abstract UploadItemType ItemType { get; }

    private ErrorSubject DatasetSubject => ErrorSubject.Dataset(DatasetHash) with
    {
        HowToFind = "Get-EncordDataset lists the datasets that you can see. "
            + "If it is a path, write -Path before it: by position the dataset comes first.",
    };

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _metadata = new MetadataArgument(this, ClientMetadata);
        _title = new TextArgument(this, nameof(Title), Title);
        if (_title.Constant is { Length: > LocalFile.LongestTitle } title)
        {
            ThrowTerminatingError(ErrorRecords.Create(LocalFile.TitleTooLong(title), ErrorSubject.File(title)));
        }
    }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        if (ReadTarget() is not { } target)
        {
            return;
        }

        LocalPaths paths = new(SessionState.Path, (failure, path) => Refuse(failure, path, target));
        bool isLiteral = ParameterSetName is DatasetLiteralSet or FolderLiteralSet;
        foreach (string path in isLiteral ? LiteralPath.SelectMany(paths.Literal) : Path.SelectMany(paths.Expand))
        {
            if (TryInspect(path, target) is { } file)
            {
                Add(file, target);
            }
        }
    }

    private protected abstract void Add(LocalFile file, UploadTarget target);

    /// <summary>Told of each file that cannot be sent, before that is reported.</summary>
    private protected virtual void OnRefused(UploadTarget target)
    {
    }

    /// <summary>Whether one title was given for whatever is sent.</summary>
    private protected bool HasFixedTitle => !string.IsNullOrEmpty(_title?.Constant);

    /// <summary>Gives the title, null where none was given; writes an error when the script block makes none that can be one.</summary>
    private protected bool TryReadTitle(object subject, out string? title)
    {
        if (!_title!.TryRead(subject, out title))
        {
            return false;
        }

        if (title?.Length > LocalFile.LongestTitle)
        {
            WriteError(ErrorRecords.Create(LocalFile.TitleTooLong(title), ErrorSubject.File(subject)));
            return false;
        }

        title = string.IsNullOrEmpty(title) ? null : title;
        return true;
    }

    private protected bool TryReadMetadata(object subject, out DataClientMetadata? metadata) => _metadata!.TryRead(subject, out metadata);

    private protected static string Describe(UploadTarget target) =>
        target.DatasetHash is { } dataset ? $"dataset {dataset}" : $"storage folder {target.FolderUuid}";

    private protected static string Describe(LocalFile file) => $"{file.Path} ({ViewText.Size(file.Length)})";

    private UploadTarget? ReadTarget() =>
        !TryReadFolder(FolderUuid, out Guid? folder) ? null
        : ParameterSetName is FolderPathSet or FolderLiteralSet ? new UploadTarget(null, folder)
        : TryReadId(DatasetHash, DatasetSubject, out Guid dataset) ? new UploadTarget(dataset.ToString("D"), folder)
        : null;

    private LocalFile? TryInspect(string path, UploadTarget target)
    {
        try
        {
            return LocalFile.Inspect(path, ItemType);
        }
        catch (LocalFileException e)
        {
            Refuse(e, path, target);
            return null;
        }
    }

    private void Refuse(LocalFileException failure, string path, UploadTarget target)
    {
        OnRefused(target);
        if (AllowFailures)
        {
            WriteWarning(failure.Message);
        }
        else
        {
            WriteError(ErrorRecords.Create(failure, ErrorSubject.File(path)));
        }
    }
}
