using EncordPS.Binding;
using EncordPS.Completion;
using EncordPS.Jobs;

namespace EncordPS.Commands;

/// <summary>What the commands about running upload jobs share: how a job is named.</summary>
public abstract class UploadJobCommand : JobCommand
{
    /// <summary>The ids of the jobs.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(StartedJobCompleter<UploadJob>))]
    [IdOf("UploadJobId")]
    public virtual string[] UploadJobId { get; set; } = [];

    /// <summary>The dataset that the jobs fill.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(DatasetCompleter))]
    [IdOf("DatasetHash")]
    public string? DatasetHash { get; set; }

    /// <summary>The storage folder that the jobs fill; beside a dataset, the folder that its files go to.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(FolderCompleter))]
    [IdOf("FolderUuid", "BackingFolderUuid")]
    public string? FolderUuid { get; set; }

    private protected sealed override IEnumerable<WatchedJob> ReadJobs()
    {
        foreach (string text in UploadJobId)
        {
            ErrorSubject subject = ErrorSubject.UploadJob(text);
            if (TryReadId(text, subject, out Guid id) && ReadTarget(id, text) is { } target)
            {
                yield return new WatchedUploadJob(id.ToString("D"), target, text);
            }
        }
    }

    private UploadTarget? ReadTarget(Guid id, string job)
    {
        if (!TryReadFolder(FolderUuid, out Guid? folder))
        {
            return null;
        }

        if (string.IsNullOrEmpty(DatasetHash))
        {
            return folder is not null
                ? new UploadTarget(null, folder)
                : StartedJobs.Of(ActiveSession).FindTarget(id) ?? WriteNoTarget(job);
        }

        return TryReadId(DatasetHash!, ErrorSubject.Dataset(DatasetHash), out Guid dataset)
            ? new UploadTarget(dataset.ToString("D"), folder)
            : null;
    }

    private UploadTarget? WriteNoTarget(string job)
    {
        WriteError(ErrorRecords.Create(
            $"Where upload job '{job}' puts its files was not said.", ErrorIds.UploadTargetMissing, ErrorCategory.InvalidArgument, job,
            "Give -DatasetHash, or -FolderUuid for the job of a folder; the objects of Add-EncordPrivateData carry them. "
            + "Jobs of this session are known."));
        return null;
    }
}
