using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>A command about rows that are named by the ids of their dataset and of themselves.</summary>
public abstract class RowCommand : EncordCommand
{
    /// <summary>The id of the dataset.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DatasetCompleter))]
    [IdOf("DatasetHash", IsStrict = true, IsColumn = true)]
    public string DatasetHash { get; set; } = "";

    /// <summary>The ids of the rows.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Uid")]
    [ValidateNotNullOrEmpty]
    [IdOf("DataHash", "Uid")]
    public string[] DataHash { get; set; } = [];

    /// <summary>The object from the pipeline: what $_ is in script blocks, and what an error is about.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>Does something with each row of the current input: its dataset, itself, and what an error about it is about.</summary>
    private protected void ForEachRow(Action<string, string, ErrorSubject> act)
    {
        if (!IsOneForBoth(InputObject, DatasetHash, DataHash)
            && TryReadId(DatasetHash, ErrorSubject.Dataset(InputObject ?? (object)DatasetHash), out Guid dataset))
        {
            ForEachId(
                DataHash,
                text => ErrorSubject.DataRow(InputObject ?? (object)text) with { Label = TargetName.Of(InputObject, text) },
                (row, subject) => act(dataset.ToString("D"), row.ToString("D"), subject));
        }
    }
}
