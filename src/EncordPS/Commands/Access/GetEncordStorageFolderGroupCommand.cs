using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>Get-EncordStorageFolderGroup: lists the groups that have a role in storage folders.</summary>
[Cmdlet(VerbsCommon.Get, "EncordStorageFolderGroup")]
[OutputType(typeof(StorageFolderGroup))]
public sealed class GetEncordStorageFolderGroupCommand : EncordCommand
{
    /// <summary>The ids of the folders.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FolderCompleter))]
    [IdOf("FolderUuid", "BackingFolderUuid", "Uuid")]
    public string[] FolderUuid { get; set; } = [];

    /// <inheritdoc />
    protected override void ProcessRecord() => ForEachId(FolderUuid, ErrorSubject.Folder, (id, subject) => Run(subject, async run =>
        await run.Output.WriteObjectsAsync(await run.Client.Groups.ListOfFolderAsync(id, run.Token), run.Token)));
}
