using EncordPS.Binding;
using EncordPS.Completion;
using EncordPS.Jobs;

namespace EncordPS.Commands;

/// <summary>What the commands about running re-encoding jobs share: how a job is named.</summary>
public abstract class VideoReencodingCommand : JobCommand
{
    /// <summary>The numbers of the jobs.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(StartedJobCompleter<ReEncodeVideoTask>))]
    [IdOf("JobId")]
    public long[] JobId { get; set; } = [];

    /// <summary>The dataset of the jobs' videos.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DatasetCompleter))]
    [IdOf("DatasetHash")]
    public string DatasetHash { get; set; } = "";

    private protected sealed override IEnumerable<WatchedJob> ReadJobs() =>
        TryReadId(DatasetHash, ErrorSubject.Dataset(DatasetHash), out Guid dataset)
            ? JobId.Select(id => new WatchedVideoReencoding(id, dataset.ToString("D")))
            : [];
}
