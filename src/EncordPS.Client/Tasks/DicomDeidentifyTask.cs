using System.Management.Automation;
using EncordPS.Json;
using EncordPS.Tasks;
using EncordPS.Waiting;

namespace EncordPS;

/// <summary>A job that takes what tells of patients out of DICOM files in cloud storage, and how far it is.</summary>
/// <remarks>
/// Source: encord.orm.dataset.DicomDeidentifyTask for what is de-identified; encord.orm.deidentification for the job.
/// </remarks>
public sealed class DicomDeidentifyTask : IJobState
{
    internal DicomDeidentifyTask(Guid jobId, DicomDeidentificationState state)
    {
        JobId = jobId;
        StatusName = state.Status;
        Urls = state.Urls;
    }

    /// <summary>The id of the job.</summary>
    public Guid JobId { get; }

    /// <summary>The id of the cloud integration, a UUID; null where only the id of the job is known.</summary>
    public string? IntegrationHash { get; internal set; }

    /// <summary>Where the job stands.</summary>
    public LongPollingStatus Status => WireNames<LongPollingStatus>.Parse(StatusName) ?? LongPollingStatus.Unknown;

    /// <summary>Where the job stands, in the service's own word, such as PENDING.</summary>
    [Hidden]
    public string StatusName { get; }

    /// <summary>The URLs of the files; empty where only the id of the job is known.</summary>
    public string[] DicomUrls { get; internal set; } = [];

    /// <summary>The URLs of the de-identified copies that were saved; empty until the job is done.</summary>
    public string[] Urls { get; }

    // The service knows Done and Error. A word of a newer one says nothing of an end.
    internal bool IsFinal => Status is not (LongPollingStatus.Pending or LongPollingStatus.Unknown);

    bool IJobState.IsFinal => IsFinal;

    bool IJobState.IsDone => Status == LongPollingStatus.Done;

    JobUnits? IJobState.Units => null;

    /// <inheritdoc />
    public override string ToString() => $"{JobId}: {StatusName}";
}
