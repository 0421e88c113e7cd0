using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using EncordPS.Completion;

namespace EncordPS.Jobs;

/// <summary>The jobs that a session started: for Tab, and for upload jobs that are named by their id alone.</summary>
internal sealed class StartedJobs
{
    private static readonly ConditionalWeakTable<EncordSession, StartedJobs> s_all = new();

    private readonly ConcurrentDictionary<Type, ConcurrentStack<Candidate>> _jobs = new();
    private readonly ConcurrentDictionary<string, UploadTarget> _targets = new(StringComparer.OrdinalIgnoreCase);

    public static StartedJobs Of(EncordSession session) => s_all.GetOrCreateValue(session);

    /// <summary>Notes a job.</summary>
    /// <typeparam name="TJob">What the job is written as.</typeparam>
    /// <param name="id">Its id, as the parameters take it.</param>
    /// <param name="noun">What it is.</param>
    /// <param name="place">What it works on.</param>
    public void Add<TJob>(string id, string noun, string place) => OfKind(typeof(TJob)).Push(
        new Candidate(id, Invariant($"{DateTime.Now:HH:mm:ss}, {place}"), noun));

    /// <summary>Notes an upload job.</summary>
    public void Add(UploadJob job, UploadTarget target)
    {
        _targets[job.UploadJobId] = target;
        string place = target.DatasetHash is { } dataset ? $"dataset {dataset}" : $"folder {target.FolderUuid}";
        Add<UploadJob>(job.UploadJobId, "upload job", place);
    }

    /// <summary>The jobs of one kind, the newest first.</summary>
    public IReadOnlyList<Candidate> Candidates<TJob>() => [.. OfKind(typeof(TJob))];

    /// <summary>Where an upload job puts its files; null when this session did not start it.</summary>
    public UploadTarget? FindTarget(Guid uploadJob) =>
        _targets.TryGetValue(uploadJob.ToString("D"), out UploadTarget? target) ? target : null;

    private ConcurrentStack<Candidate> OfKind(Type kind) => _jobs.GetOrAdd(kind, static _ => new());
}
