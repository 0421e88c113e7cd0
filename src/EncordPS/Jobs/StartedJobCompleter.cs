using EncordPS.Completion;

namespace EncordPS.Jobs;

/// <summary>Completes ids of the jobs of one kind that the session started.</summary>
/// <typeparam name="TJob">What the jobs are written as.</typeparam>
public sealed class StartedJobCompleter<TJob> : CandidateCompleter
{
    private protected override IReadOnlyList<Candidate> Find(SessionCandidates candidates, EncordSession session) =>
        StartedJobs.Of(session).Candidates<TJob>();
}
