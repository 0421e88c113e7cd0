using EncordPS.Sessions;

namespace EncordPS.Completion;

/// <summary>Completes ids of the re-encoding jobs that the session started.</summary>
public sealed class VideoReencodingCompleter : CandidateCompleter
{
    private protected override IReadOnlyList<Candidate> Find(SessionCandidates candidates, EncordSession session) =>
        StartedJobs.Of(session).VideoReencodings;
}
