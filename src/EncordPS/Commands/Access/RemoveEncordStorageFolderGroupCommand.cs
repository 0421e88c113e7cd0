using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>Remove-EncordStorageFolderGroup: takes groups' role in storage folders away.</summary>
[Cmdlet(VerbsCommon.Remove, "EncordStorageFolderGroup", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class RemoveEncordStorageFolderGroupCommand : RemoveGroupCommand
{
    /// <summary>The ids of the folders.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FolderCompleter))]
    [IdOf("FolderUuid", "BackingFolderUuid", "Uuid", IsStrict = true, IsColumn = true)]
    public string[] FolderUuid { get; set; } = [];

    private protected override string[] Owners => FolderUuid;

    private protected override ErrorSubject OwnerSubject(object target) => ErrorSubject.Folder(target);

    private protected override GroupAccess AccessTo(string owner) => new FolderGroupAccess(owner);
}
