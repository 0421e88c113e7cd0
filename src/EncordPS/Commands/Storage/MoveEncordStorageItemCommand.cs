using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>Move-EncordStorageItem: moves items to another folder, with few requests for many.</summary>
[Cmdlet(VerbsCommon.Move, "EncordStorageItem", SupportsShouldProcess = true)]
[OutputType(typeof(StorageItem))]
public sealed class MoveEncordStorageItemCommand : StorageItemCommand
{
    private const string AboutMirrors =
        "If a dataset mirrors the folder that the items are in, -AllowMirrorDatasetChanges moves them all the same, "
        + "and the dataset loses their rows with their labels.";

    private Guid _destination;

    /// <summary>The id of the folder that the items go to.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FolderCompleter))]
    [IdOf("FolderUuid", "BackingFolderUuid")]
    public string Destination { get; set; } = "";

    /// <summary>Let a dataset that mirrors the old folder lose the rows of the items, with their labels.</summary>
    [Parameter]
    public SwitchParameter AllowMirrorDatasetChanges { get; set; }

    /// <summary>Write the items as they are afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (!Guid.TryParse(Destination, out _destination))
        {
            ThrowTerminatingError(ErrorRecords.MalformedId(Destination, ErrorSubject.Folder(Destination)));
        }
    }

    private protected override void Add(ItemInput item)
    {
        if (ShouldProcess(NameOf(item), $"Move to folder {_destination:D}"))
        {
            ErrorSubject subject = ErrorSubject.Of(item);
            Gather(AllowMirrorDatasetChanges ? item : item.WithSource(subject with { HowToCorrect = AboutMirrors }));
        }
    }

    private protected override IBulkOperation<Guid> OperationOf(ServiceApi api) =>
        new ItemMoves(api, _destination, AllowMirrorDatasetChanges, PassThru);
}
