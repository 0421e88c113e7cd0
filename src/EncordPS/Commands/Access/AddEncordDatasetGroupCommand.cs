using EncordPS.Completion;
using EncordPS.Errors;

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
    [AllowNull]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(EnumCompleter<DatasetUserRole>))]
    public string? UserRole { get; set; }

    private protected override IEnumerable<GroupAccess> Owners =>
        TryReadRole(UserRole, Subject, out DatasetUserRole role)
            ? DatasetHash.Select(dataset => new DatasetGroupAccess(dataset, role))
            : [];

    private ErrorSubject Subject => ErrorSubject.Group(InputObject ?? (object?)UserRole) with { Label = string.Join(", ", GroupHash) };

    private protected override string Describe(string group) => $"Give group {group} the role {UserRole}";
}
