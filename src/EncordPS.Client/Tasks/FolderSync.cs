using System.Management.Automation;
using System.Text.Json.Serialization;
using EncordPS.Json;
using EncordPS.Waiting;

namespace EncordPS;

/// <summary>
/// A job that brings a cloud-synced storage folder up to date with its place in a bucket, and how far it is: it scans the
/// place page by page, and starts upload jobs for what it finds.
/// </summary>
/// <remarks>Source: encord.orm.storage.SyncPrivateDataWithCloudSyncedFolderGetResultResponse.</remarks>
public sealed class FolderSync : ServiceObject, IJobState
{
    /// <summary>The id of the job.</summary>
    [JsonIgnore]
    public Guid SyncJobId { get; internal set; }

    /// <summary>The folder that is brought up to date.</summary>
    [JsonIgnore]
    public Guid FolderUuid { get; internal set; }

    /// <summary>Where the job stands.</summary>
    [JsonIgnore]
    public LongPollingStatus Status => WireNames<LongPollingStatus>.Parse(StatusName) ?? LongPollingStatus.Unknown;

    /// <summary>Where the job stands, in the service's own word, such as pending.</summary>
    [JsonInclude]
    [JsonPropertyName("status")]
    [Hidden]
    public string StatusName { get; init => field = value ?? ""; } = "";

    /// <summary>Pages of the bucket's listing that are not scanned yet.</summary>
    public int ScanPagesProcessingPending { get; init; }

    /// <summary>Pages that are scanned.</summary>
    public int ScanPagesProcessingDone { get; init; }

    /// <summary>Pages that could not be scanned.</summary>
    public int ScanPagesProcessingError { get; init; }

    /// <summary>Pages whose scan was cancelled.</summary>
    public int ScanPagesProcessingCancelled { get; init; }

    /// <summary>Upload jobs that are at work.</summary>
    public int UploadJobsPending { get; init; }

    /// <summary>Upload jobs that are done.</summary>
    public int UploadJobsDone { get; init; }

    /// <summary>Upload jobs that failed.</summary>
    public int UploadJobsError { get; init; }

    /// <summary>Files that are not added yet.</summary>
    public int UploadJobsUnitsPending { get; init; }

    /// <summary>Files that were added, or were there already.</summary>
    public int UploadJobsUnitsDone { get; init; }

    /// <summary>Files that could not be added.</summary>
    public int UploadJobsUnitsError { get; init; }

    /// <summary>Files that were cancelled.</summary>
    public int UploadJobsUnitsCancelled { get; init; }

    // A status of a newer service: as long as something is pending, the job is at work, whatever that is called.
    bool IJobState.IsFinal => Status == LongPollingStatus.Unknown
        ? ScanPagesProcessingPending + UploadJobsPending + UploadJobsUnitsPending == 0
        : Status != LongPollingStatus.Pending;

    bool IJobState.IsDone => Status == LongPollingStatus.Done;

    JobUnits? IJobState.Units =>
        new(UploadJobsUnitsDone, UploadJobsUnitsError, UploadJobsUnitsCancelled, UploadJobsUnitsPending);

    /// <inheritdoc />
    public override string ToString() => $"{SyncJobId:D}: {StatusName}";
}
