using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;
using EncordPS.Pipeline;
using EncordPS.Progress;

namespace EncordPS.Commands;

/// <summary>Set-EncordDataRowMetadata: sets the client metadata of many rows, up to 1000 in a request.</summary>
[Cmdlet(VerbsCommon.Set, "EncordDataRowMetadata", SupportsShouldProcess = true, DefaultParameterSetName = RowSet)]
[OutputType(typeof(DataRow))]
public sealed class SetEncordDataRowMetadataCommand : EncordCommand
{
    private const string RowSet = "InputObject";
    private const string IdSet = "Id";

    private readonly BulkGatherer<string> _rows = new();
    private MetadataArgument? _metadata;
    private RequestProgress? _progress;
    private PipelineOutput? _output;

    /// <summary>The rows.</summary>
    [Parameter(Mandatory = true, ParameterSetName = RowSet, ValueFromPipeline = true)]
    [ValidateNotNull]
    public DataRow[] InputObject { get; set; } = [];

    /// <summary>The storage item behind the row.</summary>
    [Parameter(ParameterSetName = IdSet, ValueFromPipelineByPropertyName = true)]
    [Alias("ItemUuid")]
    [AllowEmptyString]
    [AllowNull]
    public string? BackingItemUuid { get; set; }

    /// <summary>The id of the dataset; needed where there is no storage item.</summary>
    [Parameter(ParameterSetName = IdSet, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    [AllowNull]
    [ArgumentCompleter(typeof(DatasetCompleter))]
    [IdOf("DatasetHash")]
    public string? DatasetHash { get; set; }

    /// <summary>The id of the row; needed where there is no storage item.</summary>
    [Parameter(ParameterSetName = IdSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Uid")]
    [AllowEmptyString]
    [AllowNull]
    [IdOf("DataHash", "Uid", IsStrict = true)]
    public string? DataHash { get; set; }

    /// <summary>The object from the pipeline that names the row: what $_ is in the script block of -ClientMetadata.</summary>
    [Parameter(ParameterSetName = IdSet, ValueFromPipeline = true, DontShow = true)]
    public PSObject? Record { get; set; }

    /// <summary>The metadata: a hashtable, object, JSON text, DataClientMetadata, or a script block that makes one of $_.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNull]
    public object ClientMetadata { get; set; } = "";

    /// <summary>Lay it over the metadata that is there, object by object, instead of replacing that.</summary>
    [Parameter]
    public SwitchParameter Merge { get; set; }

    /// <summary>How many rows are changed in one request. Default and most: 1000.</summary>
    [Parameter]
    [ValidateRange(1, StorageItemOperations.LargestBatch)]
    public int BatchSize { get; set; } = StorageItemOperations.LargestBatch;

    /// <summary>How many requests are under way at the same time. Default: 4.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 4;

    /// <summary>Write the rows that were changed.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _metadata = new MetadataArgument(this, ClientMetadata);
        // One bar for all requests, although each batch of rows has a PipelineOutput of its own.
        _progress = RequestProgress.OfRequests(record => _output?.WriteProgress(record), "rows", total: null);
    }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        if (ParameterSetName == RowSet)
        {
            foreach (DataRow row in InputObject)
            {
                Add(row, TargetName.Of(row), row.BackingItem, row.DatasetHash, row.DataHash);
            }
        }
        else if (TryReadIds(out Guid? item))
        {
            // An id that came by itself is no object: -PassThru fetches its row.
            string id = string.IsNullOrEmpty(DataHash) ? BackingItemUuid! : DataHash!;
            Add(Record?.BaseObject is string or Guid ? null : Record, TargetName.Of(Record, id), item, DatasetHash, DataHash);
        }
    }

    /// <inheritdoc />
    protected override void EndProcessing()
    {
        Send();
        Run(ErrorSubject.DataRow(null), run =>
        {
            _output = run.Output;
            _progress?.Dispose();
            return Task.CompletedTask;
        });
    }

    private bool TryReadIds(out Guid? item)
    {
        item = null;
        if (!string.IsNullOrEmpty(BackingItemUuid))
        {
            bool isId = TryReadId(BackingItemUuid!, ErrorSubject.StorageItem(BackingItemUuid), out Guid id);
            item = id;
            return isId;
        }

        if (string.IsNullOrEmpty(DatasetHash) || string.IsNullOrEmpty(DataHash))
        {
            WriteError(ErrorRecords.Create(
                "The input names no row.", ErrorIds.InvalidArgument, ErrorCategory.InvalidArgument, Record,
                "Give a BackingItemUuid, or a DatasetHash and a DataHash."));
            return false;
        }

        return TryReadId(DatasetHash!, ErrorSubject.Dataset(DatasetHash), out _)
            && TryReadId(DataHash!, ErrorSubject.DataRow(DataHash), out _);
    }

    private void Add(object? row, string name, Guid? item, string? datasetHash, string? dataHash)
    {
        if (!_metadata!.TryRead(row, out DataClientMetadata? metadata) || !ShouldProcess(name, Describe(metadata!)))
        {
            return;
        }

        ErrorSubject subject = ErrorSubject.DataRow(row ?? name) with { Label = name };
        RowMetadataChanges.NewMetadata change = new(item, datasetHash, dataHash, metadata!, subject);
        _rows.Add(change.RequestKey, change.Value, change);
        if (_rows.IsFull || _rows.Count >= BatchSize * ThrottleLimit)
        {
            Send();
        }
    }

    private string Describe(DataClientMetadata metadata) =>
        $"{(Merge ? "Merge into client metadata: " : "Replace client metadata by ")}{_metadata!.Shorten(metadata)}";

    private void Send() => Run(ErrorSubject.DataRow(null), run =>
    {
        _output = run.Output;
        return run.SendAsync(
            _rows,
            new RowMetadataChanges(run.Client.Service, Merge),
            new BatchLimits(BatchSize, ThrottleLimit),
            (_, change) => ReportAsync(run, (RowMetadataChanges.NewMetadata)change),
            _progress);
    });

    private async Task ReportAsync(CommandRun run, RowMetadataChanges.NewMetadata change)
    {
        object? row = ErrorSubject.Of(change).Target;
        if (change.Failure is null)
        {
            (row as DataRow)?.Update(change.Metadata);
            change.Results = PassThru && (row is string ? await FetchAsync(run, change) : row) is { } passed ? [passed] : [];
        }

        await run.WriteOutcomeAsync(change);
    }

    // For ids that were typed there is no object to pass on. An item alone names no row.
    private static async Task<DataRow?> FetchAsync(CommandRun run, RowMetadataChanges.NewMetadata change) =>
        change is { DatasetHash: { Length: > 0 } dataset, DataHash: { Length: > 0 } row }
            ? await run.Client.DataRows.GetAsync(dataset, row, DataRowExtras.OnlyClientMetadata, run.Token)
            : null;
}
