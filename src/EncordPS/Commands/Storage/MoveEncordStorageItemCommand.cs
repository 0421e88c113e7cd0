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

    private protected override BatchLimits Limits => BatchLimits.OfIds;

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (!Guid.TryParse(Destination, out _destination))
        {
            ThrowTerminatingError(ErrorRecords.MalformedId(Destination, ErrorSubject.Folder(Destination)));
        }
    }

    private protected override void Add(PendingInput item)
    {
        if (ShouldProcess(item.NameOf(), $"Move to folder {_destination:D}"))
        {
            item.Subject = AllowMirrorDatasetChanges ? item.Subject : item.Subject with { HowToCorrect = AboutMirrors };
            GatherByFolder(item);
        }
    }

    private protected override async Task SendAsync(CommandRun run, InputBatch<Guid> batch, CancellationToken cancellationToken)
    {
        MoveIntoFolderBatch target = new(run.Client, _destination, cancellationToken, areOfOneFolder: true);
        ItemsByFolder items = new(
            run.Client,
            (folder, ids) => run.Client.StorageItems.MoveAsync(folder, ids, _destination, AllowMirrorDatasetChanges, cancellationToken),
            target.SendAsync);
        await items.SendAsync(batch, cancellationToken);
        PendingInput[] moved = [.. batch.Inputs.Where(static input => input.Failure is null)];
        if (PassThru && moved.Length > 0)
        {
            foreach (KeyValuePair<PendingInput, StorageItem> item in
                await FoundItems.GetAsync(run.Client, moved, signUrls: false, cancellationToken))
            {
                item.Key.Results = [item.Value];
            }
        }
    }
}
