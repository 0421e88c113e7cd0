using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;
using EncordPS.Errors;

namespace EncordPS.Commands;

/// <summary>Get-EncordStorageFolderGroup: lists the groups that have a role in storage folders.</summary>
[Cmdlet(VerbsCommon.Get, "EncordStorageFolderGroup")]
[OutputType(typeof(StorageFolderGroup))]
public sealed class GetEncordStorageFolderGroupCommand : EncordCommand
{
    /// <summary>The ids of the folders.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FolderCompleter))]
    [IdOf("FolderUuid", "BackingFolderUuid")]
    public string[] FolderUuid { get; set; } = [];

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        foreach (string text in FolderUuid)
        {
            ErrorSubject subject = ErrorSubject.Folder(text);
            if (TryReadId(text, subject, out Guid id))
            {
                Run(subject, async run => await run.Output.WriteObjectsAsync(
                    await run.Client.Groups.ListOfFolderAsync(id, run.Token), run.Token));
            }
        }
    }
}
