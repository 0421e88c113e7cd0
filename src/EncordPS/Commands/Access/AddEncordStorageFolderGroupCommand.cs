using EncordPS.Binding;

namespace EncordPS.Commands;

/// <summary>Add-EncordStorageFolderGroup: gives groups a role in storage folders, with few requests for many.</summary>
[Cmdlet(VerbsCommon.Add, "EncordStorageFolderGroup", SupportsShouldProcess = true)]
[OutputType(typeof(StorageFolderGroup))]
public sealed class AddEncordStorageFolderGroupCommand : AddGroupCommand
{
    /// <summary>The ids of the folders.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string[] FolderUuid { get; set; } = [];

    /// <summary>The role: Admin or User.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipelineByPropertyName = true)]
    [Alias("Role")]
    [WireNameTransformation(typeof(StorageUserRole))]
    public StorageUserRole UserRole { get; set; }

    private protected override IEnumerable<GroupAccess> Owners =>
        FolderUuid.Select(folder => new FolderGroupAccess(folder, UserRole));

    private protected override string Describe(string group) => $"Give group {group} the role {UserRole}";
}
