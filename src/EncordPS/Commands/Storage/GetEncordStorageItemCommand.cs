using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>Get-EncordStorageItem: lists the items of folders, searches everywhere, or gets some by their ids.</summary>
[Cmdlet(VerbsCommon.Get, "EncordStorageItem", DefaultParameterSetName = SearchSet, SupportsPaging = true)]
[OutputType(typeof(StorageItem))]
public sealed class GetEncordStorageItemCommand : StorageListingCommand
{
    private const string SearchSet = "Search";
    private const string FolderSet = "FolderUuid";
    private const string IdSet = "ItemUuid";

    private readonly BulkGatherer<string> _named = new();
    private int _waiting;

    /// <summary>A part of the name, in any case. A * before or after it changes nothing. By position also an id.</summary>
    [Parameter(Position = 0, ParameterSetName = SearchSet)]
    [Parameter(Position = 0, ParameterSetName = FolderSet)]
    [Alias("Name")]
    [ValidateNotNullOrEmpty]
    [IdOf("ItemUuid", "BackingItemUuid")]
    public string? Search { get; set; }

    /// <summary>The ids of the folders whose items are listed.</summary>
    // Not mandatory: the line of a CSV file that a folder became has its id as Uuid, as an item has.
    [Parameter(ParameterSetName = FolderSet, ValueFromPipelineByPropertyName = true)]
    [Alias("BackingFolderUuid")]
    [AllowNull]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(FolderCompleter))]
    [IdOf("FolderUuid", "BackingFolderUuid")]
    public string?[]? FolderUuid { get; set; }

    /// <summary>The ids of items. Those that come from the pipeline are gathered into few requests.</summary>
    [Parameter(Mandatory = true, ParameterSetName = IdSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("BackingItemUuid")]
    [AllowNull]
    [AllowEmptyString]
    [IdOf("ItemUuid", "BackingItemUuid", "Uuid", IsStrict = true)]
    public string?[]? ItemUuid { get; set; }

    /// <summary>Instead of groups and series the images and files that they are made of; a request for each.</summary>
    [Parameter(ParameterSetName = IdSet)]
    public SwitchParameter ChildItems { get; set; }

    /// <summary>Also items in folders of the folder, at any depth.</summary>
    [Parameter(ParameterSetName = FolderSet)]
    public SwitchParameter Recurse { get; set; }

    /// <summary>Kinds of items.</summary>
    [Parameter(ParameterSetName = SearchSet)]
    [Parameter(ParameterSetName = FolderSet)]
    [WireNameTransformation(typeof(StorageItemType))]
    [ValidateNotNullOrEmpty]
    [ValidateSet(
        "Video", "Image", "Group", "ImageGroup", "ImageSequence", "DicomFile", "DicomSeries",
        "Audio", "Timeseries", "Nifti", "PlainText", "Pdf", "Scene")]
    public StorageItemType[]? ItemType { get; set; }

    /// <summary>$true for items that a dataset has rows of, $false for the others.</summary>
    [Parameter(ParameterSetName = SearchSet)]
    [Parameter(ParameterSetName = FolderSet)]
    public bool? InDataset { get; set; }

    /// <summary>The items of the organisation instead of your own; for its admins.</summary>
    [Parameter(ParameterSetName = SearchSet)]
    public SwitchParameter IncludeOrgAccess { get; set; }

    /// <summary>What they are sorted by. Default: Name.</summary>
    [Parameter(ParameterSetName = SearchSet)]
    [Parameter(ParameterSetName = FolderSet)]
    [WireNameTransformation(typeof(FoldersSortBy))]
    public FoldersSortBy OrderBy { get; set; } = FoldersSortBy.Name;

    /// <summary>From the last to the first.</summary>
    [Parameter(ParameterSetName = SearchSet)]
    [Parameter(ParameterSetName = FolderSet)]
    public SwitchParameter Descending { get; set; }

    /// <summary>Leave the client metadata out: a listing of many items with large metadata comes faster.</summary>
    [Parameter(ParameterSetName = FolderSet)]
    public SwitchParameter WithoutClientMetadata { get; set; }

    /// <summary>Fill in ClientMetadataSignedUrl instead of the client metadata.</summary>
    [Parameter(ParameterSetName = FolderSet)]
    public SwitchParameter ClientMetadataAsSignedUrl { get; set; }

    /// <summary>Fill in a signed URL of each file.</summary>
    [Parameter]
    public SwitchParameter FetchSignedUrl { get; set; }

    /// <summary>The object from the pipeline: what an error about it is about.</summary>
    [Parameter(ParameterSetName = FolderSet, ValueFromPipeline = true, DontShow = true)]
    [Parameter(ParameterSetName = IdSet, ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        switch (ParameterSetName)
        {
            case IdSet:
                AddNamed(ItemUuid);
                break;
            case SearchSet when IsIdByPosition(nameof(Search), Search, out _):
                AddNamed([Search]);
                break;
            case FolderSet:
                CheckFilter(mustMatchSomething: Recurse);
                Array.ForEach(FolderUuid ?? [FolderOfLine()], ListFolder);
                break;
            default:
                CheckFilter(mustMatchSomething: true);
                RunPages(ErrorSubject.StorageItem(null), client => client.StorageItems.Search(ReadFilter()), WriteAsync);
                break;
        }
    }

    /// <inheritdoc />
    protected override void EndProcessing() => GetNamed();

    private void AddNamed(string?[]? texts)
    {
        foreach (ItemInput item in ItemInputs.Read(this, texts, InputObject))
        {
            _named.Add("", item.Value, item);
            if (++_waiting == LookupSize * ThrottleLimit)
            {
                GetNamed();
            }
        }
    }

    private void GetNamed()
    {
        if (_waiting == 0 || Window.IsFull)
        {
            return;
        }

        _waiting = 0;
        Run(ErrorSubject.StorageItem(null), run => run.SendAsync(
            _named,
            new ItemLookups(run.Client.Service, FetchSignedUrl, ChildItems, FetchSummary),
            new BatchLimits(LookupSize, ThrottleLimit),
            (_, item) => WriteFoundAsync(run, item)));
    }

    private int LookupSize => ItemLookups.BatchSize(ChildItems, FetchSummary);

    private void ListFolder(string? text)
    {
        ErrorSubject subject = ErrorSubject.Folder(text);
        if (string.IsNullOrEmpty(text))
        {
            WriteError(ErrorRecords.Create(
                "The input names no storage folder.", ErrorIds.InvalidArgument, ErrorCategory.InvalidArgument, text,
                "Give a FolderUuid. Datasets that were made without a folder have no BackingFolderUuid."));
        }
        else if (TryReadId(text!, subject, out Guid id))
        {
            RunPages(subject, client => client.StorageItems.ListIn(id, ReadFilter()), WriteAsync);
        }
    }

    private string? FolderOfLine() =>
        InputObject?.Properties["PathToRoot"] is null ? null : InputObject.Properties["Uuid"]?.Value?.ToString();

    // The service would look through everything.
    private void CheckFilter(bool mustMatchSomething)
    {
        if (mustMatchSomething && SearchText.WithoutWildcards(Search) is null && ItemType is not { Length: > 0 })
        {
            ThrowTerminatingError(ErrorRecords.Create(
                "A search through many folders needs something to look for.",
                ErrorIds.InvalidArgument, ErrorCategory.InvalidArgument, null,
                "Give -Search, -ItemType or both; or -FolderUuid without -Recurse for all items of one folder."));
        }
    }

    private StorageItemFilter ReadFilter() => new(
        SearchText.WithoutWildcards(Search),
        Recurse,
        InDataset,
        ItemType,
        WasGiven(nameof(IncludeOrgAccess)) ? (bool)IncludeOrgAccess : null,
        OrderBy,
        Descending,
        FetchSignedUrl,
        ClientMetadataAsSignedUrl ? ListedMetadata.AsSignedUrl
            : WithoutClientMetadata ? ListedMetadata.LeftOut
            : ListedMetadata.Included);

    private Task WriteFoundAsync(CommandRun run, BulkInput item)
    {
        item.Results = Window.Take(item.Results);
        return run.WriteOutcomeAsync(item);
    }

    private Task WriteAsync(CommandRun run, IReadOnlyList<StorageItem> items)
    {
        foreach (StorageItem item in items)
        {
            item.HasMetadata = !WithoutClientMetadata && !ClientMetadataAsSignedUrl;
        }

        return WriteAsync(
            run,
            items,
            static async (client, item, token) => item.Summary = await client.StorageItems.GetSummaryAsync(item, token),
            ErrorSubject.StorageItem);
    }
}
