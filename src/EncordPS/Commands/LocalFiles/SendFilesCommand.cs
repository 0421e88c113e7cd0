using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;
using EncordPS.Formatting;
using EncordPS.Progress;

namespace EncordPS.Commands;

/// <summary>A command that sends local files: where they are, where they go. It makes a row of each.</summary>
// No default parameter set: PowerShell would choose it for -FolderUuid alone too, and then ask for a dataset.
public abstract class SendFilesCommand : EncordCommand
{
    private const string DatasetPathSet = "DatasetPath";
    private const string DatasetLiteralSet = "DatasetLiteralPath";
    private const string FolderPathSet = "FolderPath";
    private const string FolderLiteralSet = "FolderLiteralPath";

    // A few megabytes of names; the bytes stay on the disk.
    private const int MostWaiting = 20_000;

    private readonly List<FileToSend> _files = [];
    private MetadataArgument? _metadata;
    private TextArgument? _title;
    private LocalFile? _titled;
    private bool _isDatasetGiven;

    /// <summary>The dataset to fill.</summary>
    [Parameter(
        Mandatory = true, Position = 0, ParameterSetName = DatasetPathSet,
        ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(
        Mandatory = true, Position = 0, ParameterSetName = DatasetLiteralSet,
        ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DatasetCompleter))]
    [IdOf("DatasetHash", IsStrict = true, IsColumn = true)]
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

    /// <summary>Leave out what is there already, by its title and its length: for a run that goes on with what another began.</summary>
    [Parameter]
    public SwitchParameter SkipExisting { get; set; }

    private protected abstract UploadItemType ItemType { get; }

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _isDatasetGiven = WasGiven(nameof(DatasetHash));
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

        LocalPaths paths = new(SessionState.Path, ItemType, (failure, path) => Refuse(failure, path, target));
        foreach (LocalFile file in LiteralPath.Length > 0 ? paths.Literal(LiteralPath) : paths.Expand(Path))
        {
            Add(file, target);
        }

        if (_files.Count >= MostWaiting)
        {
            SendAll();
        }
    }

    /// <inheritdoc />
    protected override void EndProcessing() => SendAll();

    /// <summary>Takes a file that can be sent.</summary>
    private protected virtual void Add(LocalFile file, UploadTarget target)
    {
        FileInfo subject = new(file.Path);
        if (!IsSecondWithTitle(file)
            && TryReadTitle(subject, out string? title)
            && TryReadMetadata(subject, out DataClientMetadata? metadata)
            && ShouldProcess($"{file.Path} ({ViewText.Size(file.Length)})", $"Send to {target}"))
        {
            _files.Add(new FileToSend(file, target, title ?? file.Name, metadata));
        }
    }

    /// <summary>Reports a file that cannot be sent.</summary>
    private protected virtual void Refuse(LocalFileException failure, string path, UploadTarget target)
    {
        if (AllowFailures)
        {
            WriteWarning(failure.Message);
        }
        else
        {
            WriteError(ErrorRecords.Create(failure, ErrorSubject.File(path)));
        }
    }

    /// <summary>Gives the title, null where none was given; writes an error when the script block makes none that can be one.</summary>
    private protected bool TryReadTitle(object subject, out string? title)
    {
        bool isRead = _title!.TryRead(subject, out title);
        title = string.IsNullOrEmpty(title) ? null : title;
        if (title?.Length > LocalFile.LongestTitle)
        {
            WriteError(ErrorRecords.Create(LocalFile.TitleTooLong(title), ErrorSubject.File(subject)));
            return false;
        }

        return isRead;
    }

    private protected bool TryReadMetadata(object subject, out DataClientMetadata? metadata) => _metadata!.TryRead(subject, out metadata);

    private UploadTarget? ReadTarget() =>
        !TryReadFolder(FolderUuid, out Guid? folder) ? null
        : ParameterSetName is FolderPathSet or FolderLiteralSet || (IsPathAlone && folder is not null) ? new UploadTarget(null, folder)
        : IsPathAlone ? RefuseWithoutTarget()
        : TryReadId(DatasetHash, ErrorSubject.DatasetOrPath(DatasetHash), out Guid dataset)
            ? new UploadTarget(dataset.ToString("D"), folder)
        : null;

    // A text that comes by itself is a path. The engine took it for the dataset too.
    private bool IsPathAlone => !_isDatasetGiven && Path is [string path] && path == DatasetHash && MisreadLine.Find(path) is null;

    private UploadTarget? RefuseWithoutTarget()
    {
        WriteError(ErrorRecords.Create(
            $"Where '{Path[0]}' is to go was not said.", ErrorIds.InvalidArgument, ErrorCategory.InvalidArgument, Path[0],
            "Name a dataset with -DatasetHash, or a folder with -FolderUuid."));
        return null;
    }

    private bool IsSecondWithTitle(LocalFile file)
    {
        if (string.IsNullOrEmpty(_title!.Constant) || _titled is null)
        {
            _titled = file;
            return false;
        }

        WriteError(SendErrors.TitleIsTaken(_title.Constant!, _titled, file));
        return true;
    }

    private void SendAll()
    {
        FileToSend[] files = [.. _files];
        _files.Clear();
        if (files.Length > 0)
        {
            Run(ErrorSubject.Dataset(files[0].Target.Id), run => SendAsync(run, files));
        }
    }

    private async Task SendAsync(CommandRun run, FileToSend[] all)
    {
        FileToSend[] files = SkipExisting ? await LeaveOutAsync(run, all) : all;
        if (files.Length == 0)
        {
            return;
        }

        using SendProgress progress = new(run.Output.WriteProgress, files.Length, files.Sum(static file => file.File.Length));
        using FileUploads uploads = run.Client.Uploads(ItemType, ThrottleLimit, progress.Add);
        long startedAt = run.Client.Clock.GetTimestamp();
        await foreach (FileToSend[] batch in uploads.SendEachAsync(files, run.Token))
        {
            progress.Finish(batch.Length);
            foreach (FileToSend file in batch)
            {
                await (file.Result is not null ? run.WriteAsync(file.Result) : SendErrors.WriteAsync(run, file, AllowFailures, startedAt));
            }
        }
    }

    private static async Task<FileToSend[]> LeaveOutAsync(CommandRun run, FileToSend[] files)
    {
        ILookup<bool, FileToSend> byPresence = await new FilesThere(run.Client.Service).DivideAsync(files, run.Token);
        foreach (FileToSend there in byPresence[true])
        {
            string length = Invariant($"{there.File.Length:N0} bytes");
            run.Output.WriteVerbose($"AlreadySo: {there.File.Path} was left out, as {there.Target} has '{there.Title}' with {length}.");
        }

        return [.. byPresence[false]];
    }
}
