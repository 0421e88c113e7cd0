using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>Get-EncordDatasetGroup: lists the groups that have a role on datasets.</summary>
[Cmdlet(VerbsCommon.Get, "EncordDatasetGroup")]
[OutputType(typeof(DatasetGroup))]
public sealed class GetEncordDatasetGroupCommand : EncordCommand
{
    /// <summary>The ids of the datasets.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DatasetCompleter))]
    [IdOf("DatasetHash")]
    public string[] DatasetHash { get; set; } = [];

    /// <inheritdoc />
    protected override void ProcessRecord() => ForEachId(DatasetHash, ErrorSubject.Dataset, (id, subject) => Run(subject, async run =>
        await run.Output.WriteObjectsAsync(await run.Client.Groups.ListOfDatasetAsync(id.ToString("D"), run.Token), run.Token)));
}
