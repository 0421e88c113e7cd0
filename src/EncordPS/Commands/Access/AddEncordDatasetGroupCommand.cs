using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>Add-EncordDatasetGroup: gives groups a role on datasets, with few requests for many.</summary>
[Cmdlet(VerbsCommon.Add, "EncordDatasetGroup", SupportsShouldProcess = true)]
[OutputType(typeof(DatasetGroup))]
public sealed class AddEncordDatasetGroupCommand : AddGroupCommand
{
    /// <summary>The ids of the datasets.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DatasetCompleter))]
    [IdOf("DatasetHash")]
    public string[] DatasetHash { get; set; } = [];

    private protected override IEnumerable<GroupAccess> Owners =>
        TryReadRole(out DatasetUserRole role) ? DatasetHash.Select(dataset => new DatasetGroupAccess(dataset, role)) : [];
}
