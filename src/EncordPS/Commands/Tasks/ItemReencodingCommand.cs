using EncordPS.Binding;
using EncordPS.Jobs;

namespace EncordPS.Commands;

/// <summary>What the commands about re-encoding jobs of the storage share: how a job is named.</summary>
public abstract class ItemReencodingCommand : JobCommand
{
    /// <summary>The ids of the jobs.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(StartedJobCompleter<ItemReencoding>))]
    [IdOf("ReencodingJobId")]
    public string[] ReencodingJobId { get; set; } = [];

    private protected sealed override IEnumerable<WatchedJob> ReadJobs()
    {
        foreach (string text in ReencodingJobId)
        {
            if (TryReadId(text, ErrorSubject.ItemReencoding(text), out Guid job))
            {
                yield return new WatchedItemReencoding(job, text);
            }
        }
    }
}
