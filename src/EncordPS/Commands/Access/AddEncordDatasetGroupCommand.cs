using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>Add-EncordDatasetGroup: gives groups a role on datasets, with few requests for many.</summary>
[Cmdlet(VerbsCommon.Add, "EncordDatasetGroup", SupportsShouldProcess = true)]
[OutputType(typeof(DatasetGroup))]
public sealed class AddEncordDatasetGroupCommand : AddGroupCommand
{
    /// <summary>The ids of the datasets.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DatasetCompleter))]
    [IdOf("DatasetHash", IsStrict = true, IsColumn = true)]
    public string[] DatasetHash { get; set; } = [];

    private protected override string[] Owners => DatasetHash;

    private protected override ErrorSubject OwnerSubject(object target) => ErrorSubject.Dataset(target);

    private protected override GroupAccess? AccessTo(string owner) =>
        TryReadRole(out DatasetUserRole role) ? new DatasetGroupAccess(owner, role) : null;
}
