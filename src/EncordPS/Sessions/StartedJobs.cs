using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using EncordPS.Completion;

namespace EncordPS.Sessions;

/// <summary>The jobs that a session started: for Tab, and for who names an upload job by nothing but its id.</summary>
internal sealed class StartedJobs
{
    private static readonly ConditionalWeakTable<EncordSession, StartedJobs> s_all = new();

    private readonly ConcurrentDictionary<string, UploadTarget> _targets = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentStack<Candidate> _uploadJobs = new();
    private readonly ConcurrentStack<Candidate> _videoReencodings = new();
    private readonly ConcurrentStack<Candidate> _dicomDeidentifications = new();

    /// <summary>The upload jobs, the newest first.</summary>
    public IReadOnlyList<Candidate> UploadJobs => [.. _uploadJobs];

    /// <summary>The re-encoding jobs, the newest first.</summary>
    public IReadOnlyList<Candidate> VideoReencodings => [.. _videoReencodings];

    /// <summary>The de-identification jobs, the newest first.</summary>
    public IReadOnlyList<Candidate> DicomDeidentifications => [.. _dicomDeidentifications];

    public static StartedJobs Of(EncordSession session) => s_all.GetOrCreateValue(session);

    public void Add(UploadJob job)
    {
        _targets[job.UploadJobId] = new UploadTarget(job.DatasetHash, job.FolderUuid);
        string place = job.DatasetHash is { } dataset ? $"dataset {dataset}" : $"folder {job.FolderUuid}";
        _uploadJobs.Push(new Candidate(job.UploadJobId, Describe(job.StartedAt, place), "upload job"));
    }

    public void Add(ReEncodeVideoTask job) => _videoReencodings.Push(new Candidate(
        job.JobId.ToString(InvariantCulture), Describe(DateTimeOffset.Now, $"dataset {job.DatasetHash}"), "re-encoding job"));

    public void Add(DicomDeidentifyTask job) => _dicomDeidentifications.Push(new Candidate(
        job.JobId.ToString("D"), Describe(DateTimeOffset.Now, Invariant($"{job.DicomUrls.Length:N0} DICOM files")), "de-identification job"));

    /// <summary>Where an upload job puts its files; null when this session did not start it.</summary>
    public UploadTarget? FindTarget(Guid uploadJob) =>
        _targets.TryGetValue(uploadJob.ToString("D"), out UploadTarget? target) ? target : null;

    private static string Describe(DateTimeOffset start, string what) => Invariant($"{start.LocalDateTime:HH:mm:ss}, {what}");
}
