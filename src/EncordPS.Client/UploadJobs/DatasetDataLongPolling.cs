using System.Management.Automation;
using System.Text.Json.Serialization;
using EncordPS.Json;
using EncordPS.Waiting;

namespace EncordPS;

/// <summary>The state of an upload job. A unit is one video, image, image group, DICOM series and so on.</summary>
/// <remarks>Source: encord.orm.dataset.DatasetDataLongPolling.</remarks>
public sealed class DatasetDataLongPolling : IJobState
{
    /// <summary>The id of the job.</summary>
    [JsonIgnore]
    public string UploadJobId { get; internal set; } = "";

    /// <summary>The dataset that the job fills; null for the job of a folder.</summary>
    [JsonIgnore]
    public string? DatasetHash { get; internal set; }

    /// <summary>The storage folder that the job fills; null when it is not known.</summary>
    [JsonIgnore]
    public Guid? FolderUuid { get; internal set; }

    /// <summary>Where the job stands.</summary>
    [JsonIgnore]
    public LongPollingStatus Status => WireNames<LongPollingStatus>.Parse(StatusName) ?? LongPollingStatus.Unknown;

    /// <summary>Where the job stands, in the service's own word, such as PENDING.</summary>
    [JsonInclude]
    [JsonPropertyName("status")]
    [Hidden]
    public string StatusName { get; init => field = value ?? ""; } = "";

    /// <summary>Units not yet done.</summary>
    public int UnitsPendingCount { get; init; }

    /// <summary>Units done.</summary>
    public int UnitsDoneCount { get; init; }

    /// <summary>Units failed.</summary>
    public int UnitsErrorCount { get; init; }

    /// <summary>Units that were cancelled.</summary>
    public int UnitsCancelledCount { get; init; }

    /// <summary>The rows that the job has made so far.</summary>
    public DatasetDataInfo[] DataHashesWithTitles { get; init => field = value ?? []; } = [];

    /// <summary>What went wrong, as texts.</summary>
    public string[] Errors { get; init => field = value ?? []; } = [];

    /// <summary>What went wrong, unit by unit.</summary>
    public DataUnitError[] DataUnitErrors { get; init => field = value ?? []; } = [];

    // A status of a newer service: as long as units are pending, the job is at work, whatever that is called.
    internal bool IsFinal => Status == LongPollingStatus.Unknown ? UnitsPendingCount == 0 : Status != LongPollingStatus.Pending;

    bool IJobState.IsFinal => IsFinal;

    bool IJobState.IsDone => Status == LongPollingStatus.Done;

    internal JobUnits Units => new(UnitsDoneCount, UnitsErrorCount, UnitsCancelledCount, UnitsPendingCount);

    JobUnits? IJobState.Units => Units;

    /// <inheritdoc />
    public override string ToString() => $"{UploadJobId}: {StatusName}";
}
