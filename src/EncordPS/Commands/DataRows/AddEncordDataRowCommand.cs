using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>Add-EncordDataRow: makes rows of items that are in storage already.</summary>
[Cmdlet(VerbsCommon.Add, "EncordDataRow", SupportsShouldProcess = true, DefaultParameterSetName = RowSet)]
[OutputType(typeof(DataRow))]
public sealed class AddEncordDataRowCommand : EncordCommand
{
    private const string RowSet = "InputObject";
    private const string ItemSet = "ItemUuid";

    private readonly BulkGatherer<string> _items = new();
    private readonly HashSet<Exception> _told = [];

    /// <summary>The id of the dataset.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DatasetCompleter))]
    [IdOf("DatasetHash")]
    public string DatasetHash { get; set; } = "";

    /// <summary>Rows, of other datasets mostly, whose items are to be linked.</summary>
    [Parameter(Mandatory = true, ParameterSetName = RowSet, ValueFromPipeline = true)]
    [ValidateNotNull]
    public DataRow[] InputObject { get; set; } = [];

    /// <summary>The ids of the storage items.</summary>
    [Parameter(
        Mandatory = true, Position = 1, ParameterSetName = ItemSet,
        ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("BackingItemUuid", "Uuid")]
    [ValidateNotNullOrEmpty]
    [IdOf("ItemUuid", "BackingItemUuid", "Uuid", IsStrict = true)]
    public string[] ItemUuid { get; set; } = [];

    /// <summary>What to do with an item that is in the dataset already. Default: Skip.</summary>
    [Parameter]
    [WireNameTransformation(typeof(DataLinkDuplicatesBehavior))]
    public DataLinkDuplicatesBehavior DuplicatesBehavior { get; set; } = DataLinkDuplicatesBehavior.Skip;

    /// <summary>The object from the pipeline: what an error about it is about.</summary>
    [Parameter(ParameterSetName = ItemSet, ValueFromPipeline = true, DontShow = true)]
    public PSObject? Record { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        if (!TryReadId(DatasetHash, ErrorSubject.Dataset(DatasetHash), out Guid id))
        {
            return;
        }

        string dataset = id.ToString("D");
        if (ParameterSetName == RowSet)
        {
            Array.ForEach(InputObject, row => Add(dataset, row));
        }
        else
        {
            Array.ForEach(ItemUuid, text => Add(dataset, text));
        }

        if (_items.IsFull && !IsAllOrNothing)
        {
            Send();
        }
    }

    /// <inheritdoc />
    protected override void EndProcessing() => Send();

    private void Add(string dataset, string text)
    {
        ErrorSubject subject = ErrorSubject.StorageItem(Record ?? (object)text) with { Label = TargetName.Of(Record, text) };
        if (TryReadId(text, subject, out Guid item))
        {
            Add(dataset, item, subject);
        }
    }

    private void Add(string dataset, DataRow row)
    {
        if (row.BackingItem is { } item)
        {
            Add(dataset, item, ErrorSubject.StorageItem(row) with { Label = TargetName.Of(row, item.ToString("D")) });
            return;
        }

        WriteError(ErrorRecords.Create(
            $"The row '{row.Title}' has no storage item, so that no other row can be made of it.",
            ErrorIds.InvalidArgument, ErrorCategory.InvalidArgument, row, "Add the file anew, with Add-EncordPrivateData for instance."));
    }

    private void Add(string dataset, Guid id, ErrorSubject subject)
    {
        string item = id.ToString("D");
        if (ShouldProcess(dataset, $"Add storage item {subject.Label}"))
        {
            _items.Add(dataset, $"{dataset}/{item}", new BulkInput(item, subject with
            {
                HowToCheck = OutcomeCheck.Link(dataset, item),
                HowToProceed = "Leave out what is in the dataset already (-DuplicatesBehavior Skip), "
                    + "or make another row of it (-DuplicatesBehavior Duplicate).",
            }));
        }
    }

    private bool IsAllOrNothing => DuplicatesBehavior == DataLinkDuplicatesBehavior.Fail;

    private void Send() => Run(ErrorSubject.Dataset(null), run => run.SendAsync(
        _items,
        new RowLinks(run.Client.Service, DuplicatesBehavior),
        IsAllOrNothing ? BatchLimits.WholeKeys : BatchLimits.OfIds,
        (_, item) => ReportAsync(run, item)));

    // What all items are refused for is one error.
    private Task ReportAsync(CommandRun run, BulkInput item) =>
        item is { Failure: EncordException { Kind: EncordErrorKind.AlreadyExists } refusal, FailedOwner: not null } && !_told.Add(refusal)
            ? Task.CompletedTask
            : run.WriteOutcomeAsync(item);
}
