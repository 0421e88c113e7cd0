using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>Add-EncordStorageFolderGroup: gives groups a role in storage folders, with few requests for many.</summary>
[Cmdlet(VerbsCommon.Add, "EncordStorageFolderGroup", SupportsShouldProcess = true)]
[OutputType(typeof(StorageFolderGroup))]
public sealed class AddEncordStorageFolderGroupCommand : AddGroupCommand
{
    /// <summary>The ids of the folders.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FolderCompleter))]
    [IdOf("FolderUuid", "BackingFolderUuid", "Uuid", IsStrict = true, IsColumn = true)]
    public string[] FolderUuid { get; set; } = [];

    private protected override string[] Owners => FolderUuid;

    private protected override ErrorSubject OwnerSubject(object target) => ErrorSubject.Folder(target);

    private protected override GroupAccess? AccessTo(string owner) =>
        TryReadRole(out StorageUserRole role) ? new FolderGroupAccess(owner, role) : null;
}
