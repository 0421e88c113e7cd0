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
    [IdOf("JobId", IsNumber = true)]
    public long[] JobId { get; set; } = [];

    /// <summary>The dataset of the jobs' videos.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DatasetCompleter))]
    [IdOf("DatasetHash", IsStrict = true, IsColumn = true)]
    public string DatasetHash { get; set; } = "";

    /// <summary>The object from the pipeline: what an error about it is about.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    private protected sealed override IEnumerable<WatchedJob> ReadJobs() =>
        !IsMisread(InputObject) && TryReadId(DatasetHash, ErrorSubject.Dataset(DatasetHash), out Guid dataset)
            ? JobId.Select(id => new WatchedVideoReencoding(id, dataset.ToString("D")))
            : [];
}
