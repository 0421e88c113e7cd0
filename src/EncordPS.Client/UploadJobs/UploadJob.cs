using EncordPS.UploadJobs;

namespace EncordPS;

/// <summary>
/// An upload job that runs on the service. Its ids are all that is needed to look at it or wait for it, from any
/// process.
/// </summary>
public sealed class UploadJob
{
    internal UploadJob(string id, UploadTarget target, string? fileName, DateTimeOffset startedAt)
    {
        UploadJobId = id;
        DatasetHash = target.DatasetHash;
        FolderUuid = target.FolderUuid;
        FileName = fileName;
        StartedAt = startedAt;
    }

    /// <summary>The id of the job.</summary>
    public string UploadJobId { get; }

    /// <summary>The dataset that the job fills; null for the job of a folder.</summary>
    public string? DatasetHash { get; }

    /// <summary>The storage folder that was named for the files; null when none was.</summary>
    public Guid? FolderUuid { get; }

    /// <summary>The name of the JSON file that the job was made from; null when it was made from an object.</summary>
    public string? FileName { get; }

    /// <summary>When the service took the job, by this machine's clock, UTC.</summary>
    public DateTimeOffset StartedAt { get; }

    /// <inheritdoc />
    public override string ToString() => UploadJobId;
}
