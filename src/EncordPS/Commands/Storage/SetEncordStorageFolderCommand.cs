using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>Set-EncordStorageFolder: changes name, description or client metadata of storage folders.</summary>
[Cmdlet(VerbsCommon.Set, "EncordStorageFolder", SupportsShouldProcess = true)]
[OutputType(typeof(StorageFolder))]
public sealed class SetEncordStorageFolderCommand : StorageChangeCommand
{
    /// <summary>The ids of the folders.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FolderCompleter))]
    [IdOf("FolderUuid", "BackingFolderUuid", "Uuid")]
    public string[] FolderUuid { get; set; } = [];

    /// <inheritdoc />
    protected override void ProcessRecord() => ForEachId(
        FolderUuid,
        text => ErrorSubject.Folder(InputObject ?? (object)text) with { Label = TargetName.Of(InputObject, text) },
        (id, subject) => Add([new BulkInput(id.ToString("D"), subject)]));

    private protected override StorageChangeOperation OperationOf(ServiceApi api) => StorageChangeOperation.OfFolders(api);
}
