using EncordPS.Binding;

namespace EncordPS.Commands;

/// <summary>Add-EncordDatasetGroup: gives groups a role on datasets, with few requests for many.</summary>
[Cmdlet(VerbsCommon.Add, "EncordDatasetGroup", SupportsShouldProcess = true)]
[OutputType(typeof(DatasetGroup))]
public sealed class AddEncordDatasetGroupCommand : AddGroupCommand
{
    /// <summary>The ids of the datasets.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string[] DatasetHash { get; set; } = [];

    /// <summary>The role: Admin or User.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipelineByPropertyName = true)]
    [Alias("Role")]
    [WireNameTransformation(typeof(DatasetUserRole))]
    public DatasetUserRole UserRole { get; set; }

    private protected override IEnumerable<GroupAccess> Owners =>
        DatasetHash.Select(dataset => new DatasetGroupAccess(dataset, UserRole));

    private protected override string Describe(string group) => $"Give group {group} the role {UserRole}";
}
