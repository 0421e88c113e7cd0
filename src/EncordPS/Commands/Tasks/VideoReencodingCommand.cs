using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;
using EncordPS.Errors;

namespace EncordPS.Commands;

/// <summary>What the commands about running re-encoding jobs share: how a job is named.</summary>
public abstract class VideoReencodingCommand : EncordCommand
{
    /// <summary>The numbers of the jobs.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(VideoReencodingCompleter))]
    [IdOf("JobId")]
    public long[] JobId { get; set; } = [];

    /// <summary>The dataset of the jobs' videos.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DatasetCompleter))]
    [IdOf("DatasetHash")]
    public string DatasetHash { get; set; } = "";

    /// <summary>The jobs of the current input; what is wrong with it is written as an error.</summary>
    private protected IEnumerable<VideoReencodingJob> ReadJobs() =>
        TryReadId(DatasetHash, ErrorSubject.Dataset(DatasetHash), out Guid dataset)
            ? JobId.Select(id => new VideoReencodingJob(id, dataset.ToString("D")))
            : [];
}
