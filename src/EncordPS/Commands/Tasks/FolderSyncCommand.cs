using EncordPS.Binding;
using EncordPS.Completion;
using EncordPS.Jobs;

namespace EncordPS.Commands;

/// <summary>What the commands about running folder syncs share: how a job is named.</summary>
public abstract class FolderSyncCommand : JobCommand
{
    /// <summary>The ids of the jobs.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(StartedJobCompleter<FolderSync>))]
    [IdOf("SyncJobId")]
    public string[] SyncJobId { get; set; } = [];

    /// <summary>The storage folder that the jobs bring up to date.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FolderCompleter))]
    [IdOf("FolderUuid", "BackingFolderUuid", IsStrict = true, IsColumn = true)]
    public string FolderUuid { get; set; } = "";

    /// <summary>The object from the pipeline: what an error about it is about.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    private protected sealed override IEnumerable<WatchedJob> ReadJobs()
    {
        if (IsOneForBoth(InputObject, FolderUuid, SyncJobId) || !TryReadId(FolderUuid, ErrorSubject.Folder(FolderUuid), out Guid folder))
        {
            yield break;
        }

        foreach (string text in SyncJobId)
        {
            if (TryReadId(text, ErrorSubject.FolderSync(text), out Guid job))
            {
                yield return new WatchedFolderSync(job, folder, text);
            }
        }
    }
}
