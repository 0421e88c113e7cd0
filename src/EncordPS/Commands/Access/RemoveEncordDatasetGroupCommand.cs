using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>Remove-EncordDatasetGroup: takes groups' role on datasets away.</summary>
[Cmdlet(VerbsCommon.Remove, "EncordDatasetGroup", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class RemoveEncordDatasetGroupCommand : RemoveGroupCommand
{
    /// <summary>The ids of the datasets.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DatasetCompleter))]
    [IdOf("DatasetHash", IsStrict = true, IsColumn = true)]
    public string[] DatasetHash { get; set; } = [];

    private protected override string[] Owners => DatasetHash;

    private protected override ErrorSubject OwnerSubject(object target) => ErrorSubject.Dataset(target);

    private protected override GroupAccess AccessTo(string owner) => new DatasetGroupAccess(owner);
}
