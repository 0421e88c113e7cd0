using EncordPS.Sessions;

namespace EncordPS.Completion;

/// <summary>Completes ids of the upload jobs that the session started.</summary>
public sealed class UploadJobCompleter : CandidateCompleter
{
    private protected override IReadOnlyList<Candidate> Find(SessionCandidates candidates, EncordSession session) =>
        StartedJobs.Of(session).UploadJobs;
}
