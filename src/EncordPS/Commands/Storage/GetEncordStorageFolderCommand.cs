using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>Get-EncordStorageFolder: lists storage folders, or gets some by their ids.</summary>
[Cmdlet(VerbsCommon.Get, "EncordStorageFolder", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(StorageFolder))]
public sealed class GetEncordStorageFolderCommand : StorageListingCommand
{
    private const string ListSet = "List";
    private const string ParentSet = "ParentUuid";
    private const string IdSet = "FolderUuid";

    /// <summary>A part of the name, in any case. A * before or after it changes nothing. By position also an id.</summary>
    [Parameter(Position = 0, ParameterSetName = ListSet)]
    [Parameter(Position = 0, ParameterSetName = ParentSet)]
    [Alias("Name")]
    [ValidateNotNullOrEmpty]
    [IdOf("FolderUuid", "BackingFolderUuid")]
    public string? Search { get; set; }

    /// <summary>The ids of the folders whose folders are listed.</summary>
    // Not from the pipeline: folders have a ParentUuid too, which is not what is meant there.
    [Parameter(Mandatory = true, ParameterSetName = ParentSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FolderCompleter))]
    [IdOf("FolderUuid")]
    public string[] ParentUuid { get; set; } = [];

    /// <summary>The ids of folders.</summary>
    [Parameter(Mandatory = true, ParameterSetName = IdSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("BackingFolderUuid")]
    [AllowNull]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(FolderCompleter))]
    [IdOf("FolderUuid", "BackingFolderUuid", "Uuid")]
    public string?[]? FolderUuid { get; set; }

    /// <summary>Also folders in folders, at any depth.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Parameter(ParameterSetName = ParentSet)]
    public SwitchParameter Recurse { get; set; }

    /// <summary>$true for folders that a dataset mirrors, $false for the others.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Parameter(ParameterSetName = ParentSet)]
    public bool? DatasetSynced { get; set; }

    /// <summary>The folders of the organisation instead of your own; for its admins.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter IncludeOrgAccess { get; set; }

    /// <summary>What they are sorted by. Default: Name.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Parameter(ParameterSetName = ParentSet)]
    [WireNameTransformation(typeof(FoldersSortBy))]
    public FoldersSortBy OrderBy { get; set; } = FoldersSortBy.Name;

    /// <summary>From the last to the first.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Parameter(ParameterSetName = ParentSet)]
    public SwitchParameter Descending { get; set; }

    /// <summary>The object from the pipeline: what an error about it is about, when it names no folder.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true, ParameterSetName = IdSet)]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        StorageFolderFilter filter = ReadFilter();
        switch (ParameterSetName)
        {
            case IdSet:
                ForEachId(FolderUuid ?? [null], Get);
                break;
            case ListSet when IsIdByPosition(nameof(Search), Search, out _):
                ForEachId([Search], Get);
                break;
            case ParentSet:
                ForEachId(ParentUuid, (subject, id) => RunPages(
                    subject, client => client.StorageFolders.ListIn(id, filter), WriteAsync));
                break;
            default:
                RunPages(ErrorSubject.Folder(null), client => client.StorageFolders.List(filter), WriteAsync);
                break;
        }
    }

    private void Get(ErrorSubject subject, Guid id) =>
        RunOne(subject, run => run.Client.StorageFolders.GetAsync(id, run.Token), WriteAsync);

    private void ForEachId(string?[] texts, Action<ErrorSubject, Guid> get)
    {
        foreach (string? text in texts)
        {
            ErrorSubject subject = ErrorSubject.Folder(text);
            if (string.IsNullOrEmpty(text))
            {
                WriteError(ErrorRecords.NoStorageFolder(InputObject));
            }
            else if (TryReadId(text!, subject, out Guid id))
            {
                get(subject, id);
            }
        }
    }

    private StorageFolderFilter ReadFilter() => new(
        SearchText.WithoutWildcards(Search),
        Recurse,
        DatasetSynced,
        WasGiven(nameof(IncludeOrgAccess)) ? (bool)IncludeOrgAccess : null,
        OrderBy,
        Descending);

    private Task WriteAsync(CommandRun run, IReadOnlyList<StorageFolder> folders) => WriteAsync(
        run,
        folders,
        static async (client, folder, token) => folder.Summary = await client.StorageFolders.GetSummaryAsync(folder.Uuid, token),
        ErrorSubject.Folder);
}
